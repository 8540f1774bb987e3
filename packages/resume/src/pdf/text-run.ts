/** A run of text as pdf.js gives it. */
export interface TextRun {
  text: string;
  /** pdf.js's text matrix: direction and size in [a, b, c, d], origin in [e, f]; y grows upwards. */
  transform: readonly number[];
  /** Along the direction of writing, in the space of the page, as is the origin. */
  advance: number;
  /** Set top to bottom, as in some Chinese and Japanese. */
  vertical: boolean;
  rightToLeft: boolean;
  /** What the page calls the font. */
  font: string;
  /** Whether white space was drawn, or left, before it. */
  spaced: boolean;
}

/** A run in coordinates turned so that it is upright: `start` and `end` along it, the baseline across, upwards. */
export interface PlacedRun {
  text: string;
  start: number;
  end: number;
  baseline: number;
  /** Type size. */
  size: number;
  rightToLeft: boolean;
  font: string;
  spaced: boolean;
  /** Where it stands in the content stream. */
  index: number;
}
