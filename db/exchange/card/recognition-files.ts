// Where the data for reading text and codes lies: in the packages while developing, beside the bundle once built.
import { join } from 'node:path';

/** Each file under its own name, and where its package keeps it. */
export const recognitionSources = {
  'tesseract.wasm': 'tesseract.js-core/tesseract-core-simd-lstm.wasm',
  'chi_sim.traineddata.gz': '@tesseract.js-data/chi_sim/4.0.0_best_int/chi_sim.traineddata.gz',
  'eng.traineddata.gz': '@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz',
  'zxing.wasm': 'zxing-wasm/dist/reader/zxing_reader.wasm',
} as const;
export type RecognitionFile = keyof typeof recognitionSources;

/** The path of each file on this computer. */
export type RecognitionFiles = (name: RecognitionFile) => string;

/** In a folder that the build filled. */
export const recognitionIn =
  (folder: string): RecognitionFiles =>
  (name) =>
    join(folder, name);

/** In the packages of the project. */
export const recognitionInModules =
  (root: string): RecognitionFiles =>
  (name) =>
    join(root, 'node_modules', recognitionSources[name]);
