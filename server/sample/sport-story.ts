import { paragraph, type Block, type Content } from '../../shared/document/content.ts'
import { CREDIT, DISCLAIMER, heading, list, quote, type SampleStory } from './sample-story.ts'

const review: Block[] = [
  heading('Result upheld'),
  paragraph(
    'Thornmouth asked the jury to look at the finish again, and it did so for almost an hour, with a coach from each club in the room. The result stands. The jury said that the line on the image had been drawn through the right frame, and that it would publish the picture so that anyone could check.',
  ),
]

const raced: Content = {
  headline: 'Four inches after 2,000 metres: Westerhay win the Isenwater eights',
  standfirst:
    'Thornmouth led for all but the last stroke of the women’s final. Nobody on the bank could say who had won, nor could the crews.',
  meta: {
    section: 'sport',
    slug: 'four-inches-after-2000-metres-westerhay-win-the-isenwater-eights',
    bylines: ['Galley Sport Desk'],
    tags: ['Rowing', 'Isenwater Regatta'],
    date: null,
    hero: {
      assetId: '',
      alt: 'Illustration of two rowing eights seen from straight above, side by side on green water, their bows almost level.',
      caption:
        'Westerhay and Thornmouth, as a bird would have seen them, three strokes from the line.',
      credit: CREDIT,
      disclaimer: DISCLAIMER,
    },
  },
  body: [
    paragraph(
      'For eleven minutes nobody at Isenwater knew who had won the women’s eights. The two crews sat in their boats beyond the finish, too tired to turn round, and looked up at a scoreboard that showed nothing.',
    ),
    paragraph(
      'Then it put Westerhay first, in six minutes and 4.31 seconds, and Thornmouth second, in 6:04.33. At the speed the boats were going, two hundredths of a second is a little over four inches, about the width of a hand.',
    ),
    paragraph(
      'It was the closest final in the regatta’s history. It was also the only moment of the race at which Westerhay were in front.',
    ),
    heading('A lead that kept shrinking'),
    paragraph(
      'Thornmouth, who had won their heat by three lengths, went off at 46 strokes a minute and never looked hurried. At halfway they were a length up. A headwind was getting up, which ought to have suited the heavier crew, and theirs was heavier by five kilos a seat.',
    ),
    paragraph('The clock at each marker tells the rest:'),
    list(
      '500 metres: Thornmouth lead by 1.9 seconds.',
      '1,000 metres: Thornmouth by 3.4 seconds.',
      '1,500 metres: Thornmouth by 1.6 seconds.',
      '2,000 metres: Westerhay by 0.02 seconds.',
    ),
    paragraph(
      'Westerhay’s cox had planned to call the sprint with 300 metres to go. She called it with 600 left, she said, because she had seen a puddle from a Thornmouth blade drift past that was smaller than the one before.',
    ),
    quote(
      'I told them we were level with the other cox, then with the stroke, then with the six seat. After that I stopped telling them things, because I had no breath either.',
    ),
    paragraph(
      'They took the rate to 42 and then, into the wind, to 44. With ten strokes left Thornmouth’s lead was down to a canvas. What settled it was rhythm. A racing shell surges and checks with each stroke, and Westerhay’s reached the line on the surge.',
    ),
    heading('The picture'),
    paragraph(
      'The finish camera at Isenwater takes 2,000 slices of the line every second. The judge needed three looks at them, since spray had hidden one of the bow balls, and asked a colleague to read the result without being told hers. They agreed.',
    ),
    paragraph(
      'Thornmouth’s coach was generous about it. “We rowed 1,999 metres of a perfect race,” he said. “It’s a fine course, but they do insist on the other one.”',
    ),
    paragraph(
      'Westerhay, a club of 60 members with a boathouse that floods each spring, had never before reached a final here. Their eight was bought second-hand nine years ago. The seller was Thornmouth.',
    ),
  ],
}

export const sportStory: SampleStory = {
  picture: 'sport',
  content: raced,
  later: {
    kind: 'update',
    note: null,
    content: { ...raced, body: [...raced.body, ...review] },
  },
}
