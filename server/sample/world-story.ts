import { paragraph } from '../../shared/document/content.ts'
import { CREDIT, DISCLAIMER, heading, list, type SampleStory } from './sample-story.ts'

export const worldStory: SampleStory = {
  picture: 'world',
  content: {
    headline: 'Xi lands in a Moscow on alert as drones shadow Victory Day',
    standfirst:
      'China’s leader is the guest of honour at a parade meant to show that Russia has friends. Ukraine’s drones reached the city first.',
    meta: {
      section: 'world',
      slug: 'xi-lands-in-a-moscow-on-alert-as-drones-shadow-victory-day',
      bylines: ['Galley World Desk'],
      tags: ['Russia', 'China', 'Ukraine', 'Victory Day'],
      date: '2025-05-08',
      hero: {
        assetId: '',
        alt: 'Illustration of the Kremlin’s towers at dusk, dark against an orange sky that is crossed by the trails of aircraft.',
        caption: 'Moscow at dusk, two days before the parade on Red Square.',
        credit: CREDIT,
        disclaimer: DISCLAIMER,
      },
    },
    body: [
      paragraph(
        'Xi Jinping flew into Moscow on Wednesday to stand beside Vladimir Putin at Russia’s most important public ceremony, in a city whose defences had spent the night firing at drones.',
      ),
      paragraph(
        'The Chinese leader’s aircraft touched down at Vnukovo-2, the terminal kept for official visitors. Not long before, the authorities had announced that one more Ukrainian drone had been brought down near the city. Earlier in the day a major airport had suspended flights for a short time.',
      ),
      paragraph(
        'It was the third day in a row on which Ukraine had sent drones towards Moscow. The mayor put the overnight tally at 14 or more intercepted, and added another two after daybreak. The Kremlin called the raids terrorism and said the celebrations would be properly guarded.',
      ),
      paragraph(
        'Kyiv, too, counted its losses. Ukrainian officials said that a Russian strike on their capital in the same hours had killed a woman and her child. Moscow says that its forces aim at military targets alone.',
      ),
      heading('A guest who matters'),
      paragraph(
        'Friday’s parade on Red Square marks 80 years since Nazi Germany’s defeat. The Kremlin expects 29 foreign leaders in all, and offers the number as evidence that attempts to shut Russia out have failed. None of the others carries the weight of Mr Xi.',
      ),
      paragraph(
        'No country buys more of Russia’s oil and gas than China, and none trades more with it. That commerce has done much to soften the sanctions imposed by the West over the war. Beijing describes itself as neutral: it calls for negotiations, and faults Washington for arming Ukraine.',
      ),
      paragraph(
        'Ukraine’s foreign ministry disputes the description. Soldiers who march across Red Square this week, it argued, cannot claim to represent a neutral state, and Chinese troops are to be among them. President Volodymyr Zelenskyy has appealed to Mr Xi to use his influence in Moscow to stop the fighting.',
      ),
      paragraph(
        'Asked about the drones, China’s foreign ministry would not link them to the trip. The priority, it told reporters, was that the conflict should not grow.',
      ),
      heading('What is on the table'),
      paragraph('The two presidents sit down together on Thursday. Three themes stand out:'),
      list(
        'Energy, including Power of Siberia 2, a gas pipeline that has been discussed for years. Mr Putin’s aide Yuri Ushakov said it would come up.',
        'A set of bilateral agreements, at a moment when China is locked in a tariff fight with the United States.',
        'The memory of the war, which the two governments present as the foundation of an international order that they say Washington is eroding.',
      ),
      paragraph(
        'Mr Xi set out that last argument before he left, in an essay for the Russian press. He urged both nations to defend the settlement of 1945 and to let nobody sow distrust between them.',
      ),
      paragraph(
        'The timing sharpens the message. President Donald Trump has tried to broker an end to the war. In Moscow, the two leaders are likely to present a common front in favour of a world with several centres of power, and against one that takes its direction from Washington.',
      ),
    ],
  },
}
