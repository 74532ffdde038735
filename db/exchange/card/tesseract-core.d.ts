// The engine ships no types; these are the parts that are used.
declare module 'tesseract.js-core/tesseract-core-simd-lstm.js' {
  type Engine = {
    readonly FS: { writeFile(path: string, bytes: Uint8Array): void };
    readonly TessBaseAPI: new () => {
      Init(dataPath: string | null, languages: string, engineMode: number): number;
      /** Reads the picture written to `/input`. */
      SetImageFile(orientation: number, radians: number): number;
      SetVariable(name: string, value: string): void;
      FindLines(): void;
      GetGradient(): number;
      Recognize(monitor: null): number;
      GetTSVText(page: number): string;
      End(): void;
    };
  };
  export default function startEngine(options: {
    readonly wasmBinary: Uint8Array;
    readonly TesseractProgress: (percent: number) => void;
    readonly print: (line: string) => void;
    readonly printErr: (line: string) => void;
  }): Promise<Engine>;
}
