import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
// The build for LSTM models only, with the fixed-width SIMD every machine of Node 24 has. The one with relaxed
// SIMD is no faster, and its results depend on the machine.
import loadCore, {
  type TessBaseAPI,
  type TesseractCore,
} from 'tesseract.js-core/tesseract-core-simd-lstm.js';
import type { GreyImage } from './grey-image.ts';

/** Recognises text: lines separated by `\n`, paragraphs by a blank line, column after column. */
export type RecogniseText = (image: GreyImage) => string;

/** The model of integers, a quarter the size of the other one of the package, and as good on what we measured. */
const MODEL = import.meta.resolve('@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz');

/** Tesseract's OEM_LSTM_ONLY and PSM_AUTO: columns and paragraphs are found, but not which way is up. */
const LSTM_ONLY = 1;
const AUTOMATIC_SEGMENTATION = '3';

/** Radians. Lines askew by less are read as they are; by 4 degrees, half of them would be lost. */
const LEAST_SKEW = 0.005;

/** 0 to 100. Text upside down gives about 30, good scans more than 80. */
const DOUBTFUL_CONFIDENCE = 55;

/** Loads Tesseract and its English model, which takes 0.1 s and 50 MB. */
export async function loadTesseract(): Promise<RecogniseText> {
  // What it prints may quote what it reads.
  const core = await loadCore({ print() {}, printErr() {} });
  core.FS.writeFile('/eng.traineddata', gunzipSync(readFileSync(new URL(MODEL))));
  const api = new core.TessBaseAPI();
  if (api.Init(null, 'eng', LSTM_ONLY) !== 0) throw new Error('Tesseract does not take its model');
  core.FS.unlink('/eng.traineddata');
  api.SetVariable('tessedit_pageseg_mode', AUTOMATIC_SEGMENTATION);
  return (image) => {
    const upright = recognise(core, api, image);
    if (upright.confidence >= DOUBTFUL_CONFIDENCE || upright.text === '') return upright.text;
    // It copes with pages that lie on a side, but for the one that is then upside down.
    const turned = recognise(core, api, { ...image, pixels: image.pixels.reverse() });
    return turned.confidence > upright.confidence ? turned.text : upright.text;
  };
}

function recognise(core: TesseractCore, api: TessBaseAPI, image: GreyImage) {
  core.FS.writeFile('/input', encodePgm(image));
  try {
    if (api.SetImageFile(1, 0) !== 0) throw new Error('Tesseract does not take the image');
    api.FindLines();
    const skew = api.GetGradient();
    if (Math.abs(skew) >= LEAST_SKEW) api.SetImageFile(1, skew);
    if (api.Recognize(null) !== 0) return { text: '', confidence: 0 };
    return { text: api.GetUTF8Text().trim(), confidence: api.MeanTextConf() };
  } finally {
    api.Clear();
    core.FS.unlink('/input');
  }
}

/** Netpbm's grey format, the least one that Tesseract reads: http://netpbm.sourceforge.net/doc/pgm.html */
function encodePgm({ width, height, pixels }: GreyImage): Uint8Array {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), pixels]);
}
