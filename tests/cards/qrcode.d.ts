// The drawing of codes ships no types; this is the one call that is used.
declare module 'qrcode' {
  export function toDataURL(text: string, options: { width: number; margin: number }): Promise<string>;
  export function toBuffer(
    text: string,
    options: { width: number; margin: number; errorCorrectionLevel: 'L' },
  ): Promise<Buffer>;
}
