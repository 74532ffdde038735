import { useEffect, useEffectEvent, type RefObject } from 'react';
import type { CameraFrame, CardReading } from '#model/photo';
import { call, RefusalError } from '../../lib/call.ts';
import { base64Of } from './photo-source.ts';

/** Between one look and the next: quick enough for a hand that holds a phone still, and easy on a laptop. */
const restMs = 250;
const side = 800;

/** Looks for codes in what the camera shows, until it is closed; a code that stays in view is told once. */
export function useLiveCodes(
  video: RefObject<HTMLVideoElement | null>,
  isShown: boolean,
  onSeen: ((reading: CardReading) => void) | undefined,
): void {
  const tell = useEffectEvent((reading: CardReading) => onSeen?.(reading));
  const isWanted = isShown && onSeen !== undefined;
  useEffect(() => {
    if (!isWanted) return undefined;
    let isGone = false;
    let timer: ReturnType<typeof setTimeout>;
    let seen = '';
    const look = async () => {
      const frame = video.current && (await lumaOf(video.current));
      const reading = frame && (await readCodes(frame));
      if (isGone) return;
      const texts = (reading?.codes ?? []).map(({ text }) => text).join('\n');
      if (reading && texts !== '' && texts !== seen) {
        seen = texts;
        tell(reading);
      }
      timer = setTimeout(() => void look(), restMs);
    };
    void look();
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [video, isWanted]);
}

/** A frame that can’t be read is like one without a code: the next comes at once. */
async function readCodes(frame: CameraFrame): Promise<CardReading | null> {
  try {
    return await call('codes.read', frame);
  } catch (error) {
    if (error instanceof RefusalError) return null;
    throw error;
  }
}

/** The brightness of each pixel, made small enough to cross several times a second. */
async function lumaOf(video: HTMLVideoElement): Promise<CameraFrame | null> {
  const { videoWidth, videoHeight } = video;
  if (videoWidth === 0 || videoHeight === 0) return null;
  const scale = Math.min(1, side / Math.max(videoWidth, videoHeight));
  const width = Math.max(1, Math.round(videoWidth * scale));
  const height = Math.max(1, Math.round(videoHeight * scale));
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  context.drawImage(video, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  const luma = new Uint8Array(width * height);
  for (let at = 0; at < luma.length; at += 1) {
    const [red = 0, green = 0, blue = 0] = [data[at * 4], data[at * 4 + 1], data[at * 4 + 2]];
    luma[at] = (red * 299 + green * 587 + blue * 114) / 1000;
  }
  return { width, height, luma: await base64Of(new Blob([luma])) };
}
