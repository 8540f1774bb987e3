/** What is used of the Tesseract API that tesseract.js-core exposes without types of its own. */
declare module 'tesseract.js-core/tesseract-core-simd-lstm.js' {
  export interface TessBaseAPI {
    /** 0 when it worked. */
    Init(dataPath: null, language: string, engine: number): number;
    SetVariable(name: string, value: string): boolean;
    /** Takes the file /input. 0 when it worked; turned by `angle` (radians). */
    SetImageFile(exifOrientation: number, angle: number): number;
    FindLines(): number;
    /** Radians by which the lines found are askew. */
    GetGradient(): number;
    /** 0 when it worked. */
    Recognize(monitor: null): number;
    /** 0 to 100. */
    MeanTextConf(): number;
    GetUTF8Text(): string;
    Clear(): void;
  }

  export interface TesseractCore {
    FS: {
      writeFile(path: string, data: Uint8Array): void;
      unlink(path: string): void;
    };
    TessBaseAPI: new () => TessBaseAPI;
  }

  export default function loadCore(options: {
    print(line: string): void;
    printErr(line: string): void;
  }): Promise<TesseractCore>;
}
