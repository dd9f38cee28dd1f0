import { paragraph } from '../../shared/document/content.ts'
import { CREDIT, DISCLAIMER, heading, list, quote, type SampleStory } from './sample-story.ts'

export const politicsStory: SampleStory = {
  picture: 'politics',
  content: {
    headline: 'Tavell’s parliament votes to open its committee records',
    standfirst:
      'From the autumn, anyone may read how members voted behind committee doors. Ministers can still seal a page, but no longer in silence.',
    meta: {
      section: 'politics',
      slug: 'tavells-parliament-votes-to-open-its-committee-records',
      bylines: ['Galley Politics Desk'],
      tags: ['Tavell', 'Parliament', 'Transparency'],
      date: null,
      hero: {
        assetId: '',
        alt: 'Illustration of a parliament chamber seen from the gallery: curved rows of benches face a raised chair under a dome.',
        caption: 'The Assembly’s 120 members sit in a half-circle below the public gallery.',
        credit: CREDIT,
        disclaimer: DISCLAIMER,
      },
    },
    body: [
      paragraph(
        'The Assembly of Tavell has voted by 71 to 46 to publish the records of its standing committees, ending a custom of closed minutes that is as old as the chamber itself.',
      ),
      paragraph(
        'Three members abstained. The bill now goes to the head of state for signature, a formality in the island republic’s system, and takes effect when members return for the autumn session.',
      ),
      paragraph(
        'Committees are where most of Tavell’s law is made. A typical bill spends eleven weeks in committee and one afternoon on the floor, according to the Assembly’s library. Until now the public has seen only the afternoon.',
      ),
      heading('What will be published'),
      paragraph('Clerks will have ten working days after each sitting to put four things online:'),
      list(
        'the agenda, with every paper that the committee was asked to read;',
        'each amendment, with the name of the member who moved it;',
        'each vote, member by member;',
        'the names of the witnesses who were heard, whether in public or in private.',
      ),
      paragraph(
        'Word-for-word transcripts are not among them. The clerks said they would need nine more reporters to produce them, and the bill’s sponsors dropped the clause last week rather than lose votes over its cost.',
      ),
      heading('A narrow way through'),
      paragraph(
        'Two earlier attempts had failed, the second by five votes. What changed was a compromise over secrecy. A minister may ask for a page to be sealed on grounds of security or commercial confidence, but the request must itself be published, with reasons, and the seal lapses after two years unless the full chamber renews it.',
      ),
      paragraph(
        'The member who steered the bill through its final reading closed the debate in two sentences:',
      ),
      quote(
        'A closed door was never the problem. The problem was that nobody outside could tell whether anyone was in the room.',
      ),
      paragraph(
        'Opponents said that the bargaining would simply move. “You can publish the minutes of a meeting,” said a former committee chair, who voted against. “You cannot publish the minutes of a corridor.”',
      ),
      paragraph(
        'A constitutional lawyer who advised both sides thought that each had a point. The first year would bring cautious speeches, she said, and the second better amendments, “because people take more care over a text that has their name on it”.',
      ),
      paragraph(
        'The gallery, which seats 90, was full an hour before the vote, and a screen was put up in the courtyard for those who had been turned away. When the result was read out there was a burst of applause. It was against the rules, and the speaker let it finish before she called the next business: an inquiry into harbour dredging, to be sent to committee. It will be among the last whose record stays in a drawer.',
      ),
    ],
  },
}
