import { paragraph, type Content } from '../../shared/document/content.ts'
import { CREDIT, DISCLAIMER, heading, list, quote, type SampleStory } from './sample-story.ts'

export const businessStory: SampleStory = {
  picture: 'business',
  content: storyWithSurcharge('21%'),
  later: {
    kind: 'correct',
    note: 'An earlier version of this story said that ships berthing around high water would pay 21% more. The surcharge is 12%.',
    content: storyWithSurcharge('12%'),
  },
}

function storyWithSurcharge(surcharge: string): Content {
  return {
    headline: 'Hallowmere port puts a price on the tide',
    standfirst:
      'Ships that berth at high water will pay more, and those that can do without it will pay less. The port says that beats dredging.',
    meta: {
      section: 'business',
      slug: 'hallowmere-port-puts-a-price-on-the-tide',
      bylines: ['Galley Business Desk'],
      tags: ['Hallowmere', 'Shipping', 'Ports', 'Pricing'],
      date: null,
      hero: {
        assetId: '',
        alt: 'Illustration of a row of port cranes at sunrise, with a loaded container ship on calm water in front of them.',
        caption: 'High water at Hallowmere: the busiest hours of the day, and soon the dearest.',
        credit: CREDIT,
        disclaimer: DISCLAIMER,
      },
    },
    body: [...tariff(surcharge), ...channel(), ...effects()],
  }
}

function tariff(surcharge: string): Content['body'] {
  return [
    paragraph(
      'The port of Hallowmere will charge ships by the state of the tide from next month, the first change in 40 years to the way it prices a berth.',
    ),
    paragraph(
      `Vessels that come alongside in the two hours around high water, when the approach is deepest and pilots are scarcest, will pay ${surcharge} more than they do today. Those that berth in the four hours around low water will pay 18% less. Other rates stay as they are.`,
    ),
    paragraph(
      'The port authority, which handled 4.1m tonnes of cargo last year, expects its income to stay flat. What it wants to shrink is the queue.',
    ),
  ]
}

function channel(): Content['body'] {
  return [
    heading('One channel, eleven pilots'),
    paragraph(
      'Hallowmere has a single dredged channel, 9.5 metres deep at low water and 14 at high. Only the largest third of its visitors need the difference. Yet two-thirds of last year’s arrivals were booked around high water, the authority’s figures show, largely out of habit.',
    ),
    paragraph('A harbour pilot, one of the eleven who bring ships in, described a normal morning:'),
    quote(
      'You have a little coaster drawing four metres, waiting for a tide it doesn’t need, in front of a tanker that can’t come in without it.',
    ),
    paragraph(
      'The average ship spent six hours and ten minutes at anchor before it was called in. The authority’s modelling suggests that the new prices would bring that below four hours.',
    ),
  ]
}

function effects(): Content['body'] {
  return [
    heading('Who gains, and who pays'),
    list(
      'Coastal traders with shallow hulls, which can come in at any hour, stand to save the most.',
      'Tankers and grain ships have little choice of tide and will pay the surcharge, which is fixed for three years.',
      'Fishing boats stay exempt, as they have been since the harbour was built.',
    ),
    paragraph(
      'The manager of the grain terminal said that his customers were being charged for the shape of their ships. “They can’t take two metres off the hull because the tariff has changed,” he said. He conceded that a shorter wait might be worth the money: a bulk carrier at anchor costs its charterer about $14,000 a day.',
    ),
    paragraph(
      'The alternative was to dig. Deepening the channel by two metres would have cost some $90m and meant six years of dredging beside the oyster beds. The plan was shelved last spring after the growers objected.',
    ),
    paragraph(
      'An economist who advised the authority said the idea came from electricity, where it has long been cheaper to move demand than to build for the peak. Shipping has one advantage over power, she added: “Nobody can tell you exactly when the kettles will go on. The tide tables are printed years ahead.”',
    ),
  ]
}
