import { paragraph } from '../../shared/document/content.ts'
import { CREDIT, DISCLAIMER, heading, list, quote, type SampleStory } from './sample-story.ts'

export const scienceStory: SampleStory = {
  picture: 'science',
  content: {
    headline: 'Ninety-six telescopes listen to a patch of sky with almost nothing in it',
    standfirst:
      'After 1,100 hours, astronomers on the Veldane plateau have not heard the hydrogen they are looking for. They now know how faint it must be.',
    meta: {
      section: 'science',
      slug: 'ninety-six-telescopes-listen-to-a-patch-of-sky-with-almost-nothing-in-it',
      bylines: ['Galley Science Desk'],
      tags: ['Astronomy', 'Radio telescopes', 'Early universe'],
      date: null,
      hero: {
        assetId: '',
        alt: 'Illustration of white telescope dishes on a dark plain, all tilted the same way, under the band of the Milky Way.',
        caption: 'The Veldane array at work on a winter night, with its back to the Milky Way.',
        credit: CREDIT,
        disclaimer: DISCLAIMER,
      },
    },
    body: [
      paragraph(
        'For two winters, the 96 dishes of the Veldane array have pointed away from everything that makes the night sky worth looking at. No bright galaxy lies in the field that they follow, and the Milky Way is well to one side.',
      ),
      paragraph(
        'That is why it was chosen. The team wants to hear hydrogen as it was when the universe was some 600m years old and the light of the first galaxies was burning through the fog between them. The signal is so weak that nearly anything else in the sky will drown it.',
      ),
      paragraph(
        'After 1,100 hours the astronomers have not found it. What they published this week is a limit: whatever the hydrogen is doing, its signal must lie below a ceiling three times lower than the one set by their earlier, shorter survey.',
      ),
      heading('Louder than the sky'),
      paragraph(
        'Hydrogen gives off radio waves 21 centimetres long. The expansion of space has since stretched those waves to about two metres, a band that they share with much of human life. The array’s log of interference reads like an inventory of the neighbourhood:',
      ),
      list(
        'aircraft, which bounce back the signals of distant television masts;',
        'satellites, several of which leak at frequencies that they were never meant to use;',
        'an electric fence, 14 kilometres away, that ticked once a second until its owner was given a new one.',
      ),
      paragraph(
        'Worse is the sky itself. Our own galaxy and its neighbours glow at these wavelengths tens of thousands of times more brightly than the hydrogen should. Their glow changes smoothly from one frequency to the next, and hydrogen’s does not, which is the only reason that the two can be told apart.',
      ),
      paragraph(
        'The instrument must therefore be smoother still. A cable of the wrong length can echo, and the echo looks much like a discovery. The team threw away 290 hours of data over one such connector.',
      ),
      quote(
        'We have found the early universe four times. Each time it turned out to be something in the hut.',
      ),
      paragraph(
        'So said the engineer who keeps the receivers running. She has since had every joint in the array replaced.',
      ),
      heading('What silence rules out'),
      paragraph(
        'A limit is still a result. If the gas had stayed very cold until the first galaxies lit it up, its signal would have stood out more strongly, and the array would have caught it. Something, most probably X-rays from the earliest black holes, must have warmed it first.',
      ),
      paragraph(
        'A theorist who was not involved called the work “careful to the point of stubbornness”. She would like to see a second team repeat the analysis with software of its own before the coldest models are struck out.',
      ),
      paragraph(
        'Another 64 dishes are to be added by next winter. They will be pointed at the same quiet field.',
      ),
    ],
  },
}
