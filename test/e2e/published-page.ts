/* A page as another site publishes it: the text that somebody selects, copies and pastes. */

export const SAMPLE = {
  headline: 'Harbour town reopens its tidal mill after forty years of silence',
  byline: 'Mara Lindqvist',
  paragraphs: [
    'The wheel of the old tidal mill in Skarvik turned again on Tuesday morning, watched by some six hundred people who had come down to the quay in the rain. It had stood still since the winter storm of 1985, when the sluice gate gave way and the miller’s house lost its roof.',
    'Volunteers spent eleven years on the repair. They dredged the pond, cast new bearings in a school workshop and cut forty-eight paddles from local larch, each of them numbered and signed by the person who planed it.',
    'The mill will not grind flour. It drives a small generator that is expected to cover the needs of the library, the swimming bath and the street lamps along the harbour, about ninety households’ worth of electricity in a year of ordinary tides.',
    'Not everybody is content. Two fishermen have asked the county to limit the hours in which the sluice may be closed, because their boats lie dry behind it twice a day. A decision is due in the autumn.',
    'Mayor Ingrid Solheim, who as a child carried sacks there, started the wheel with a boathook. “It is louder than I remember,” she said. “I had forgotten that a town can have a heartbeat.”',
  ],
  disclaimer: 'Disclaimer: This image is taken from Northern Light Press.',
} as const

export const SAMPLE_PAGE = [
  'Science',
  '',
  SAMPLE.headline,
  '',
  'Published On Tue, 03 Jun 2025',
  SAMPLE.byline,
  '0 Views',
  'news-image',
  'Share',
  'thumbnail',
  ...SAMPLE.paragraphs,
  SAMPLE.disclaimer,
].join('\n')
