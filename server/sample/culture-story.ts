import { paragraph } from '../../shared/document/content.ts'
import { CREDIT, DISCLAIMER, heading, list, quote, type SampleStory } from './sample-story.ts'

export const cultureStory: SampleStory = {
  picture: 'culture',
  content: {
    headline: 'After 31 dark years, Brackenford’s Lanternhouse raises its curtain',
    standfirst:
      'The theatre was a warehouse, then a ruin, then a car park in waiting. It has reopened with its scars on show.',
    meta: {
      section: 'culture',
      slug: 'after-31-dark-years-brackenfords-lanternhouse-raises-its-curtain',
      bylines: ['Galley Culture Desk'],
      tags: ['Theatre', 'Brackenford', 'Restoration'],
      date: null,
      hero: {
        assetId: '',
        alt: 'Illustration of a theatre seen from the back of the stalls: red seats, gilded boxes and a brightly lit, empty stage.',
        caption: 'The stage of the Lanternhouse, minutes before the first audience came in.',
        credit: CREDIT,
        disclaimer: DISCLAIMER,
      },
    },
    body: [
      paragraph(
        'The first sound at the reopening of the Lanternhouse was a rope. The director had asked for the overture to wait, so that the audience could hear the curtain being hauled up by hand, as it was on the night the theatre closed 31 years ago.',
      ),
      paragraph(
        'Then 840 people, most of whom had paid the price of a sandwich to be there, stood up and applauded an empty stage.',
      ),
      paragraph(
        'Brackenford had given up on the building more than once. A furniture firm stored wardrobes in the stalls. Rain came through the roof for six winters. The council had a drawing for a car park, and a date for the demolition, when a caretaker prised a board from the wall of the upper circle and found a painted frieze behind it, as fresh as the day it was covered.',
      ),
      heading('Mended, not renewed'),
      paragraph(
        'The restoration took seven years, twice as long as planned, and followed one rule: repair what survives, and never disguise what does not. Where the plaster cherubs on the left-hand boxes were lost, there are plain curves in their place. Visitors can see at a glance what is old.',
      ),
      quote(
        'Anybody can make a theatre look a hundred years old. We wanted it to look like a hundred years had happened to it.',
      ),
      paragraph(
        'The speaker is a plasterer, one of five who learnt the craft on the site. There were none left in the region when the work began. The five have now set up a workshop in the old paint dock, and have orders until the end of next year.',
      ),
      paragraph('Much of what the public will notice is new:'),
      list(
        'a lift to every level, in a theatre that once sent its cheapest seats up 94 steps by a side door;',
        'twice as many lavatories, which drew the warmest notices of the evening;',
        'a rehearsal room with a window on to the market, so that shoppers can look in.',
      ),
      heading('A play about waiting'),
      paragraph(
        'The opening production, “The Long Interval”, was written for the occasion and made from the memories of townspeople. Its best scene has no words. A cleaner sweeps the stage of a closed theatre, finds a dropped programme, and begins, warily, to bow.',
      ),
      paragraph(
        'The second half is looser, and a chorus about the planning committee goes on for nearly as long as the committee did. But the acoustic is a marvel. A whisper at the back of the stage reaches the top row with its consonants on.',
      ),
      paragraph(
        'Among the guests was a woman of 86 who tore tickets at the door on the last night, and was asked to tear the first one at the new beginning. She had kept her torch. She was pleased with the seats, she said, and thought the carpet “a bit much”.',
      ),
      paragraph(
        'The run is sold out. From next month, one seat in ten will be held back every night for whoever comes to the door.',
      ),
    ],
  },
}
