import { Alert, Button, Group, Text } from '@mantine/core';
import { useEffect, useRef, useState, type RefObject } from 'react';
import type { CardReading } from '#model/photo';
import { useShortcut } from '../../lib/shortcuts.ts';
import { useWords } from '../../lib/use-words.ts';
import { useEscape } from '../use-escape.ts';
import { base64Of, type PhotoSource } from './photo-source.ts';
import { words } from './photo-words.ts';
import { useLiveCodes } from './use-live-codes.ts';

type CameraViewProps = {
  readonly onTaken: (photo: Promise<PhotoSource | null>) => void;
  readonly onClose: () => void;
  /** Codes that came into view. */
  readonly onSeen?: ((reading: CardReading) => void) | undefined;
};

type Trouble = 'refused' | 'missing' | 'inUse';

/** What the system says about a camera, in our words. */
export function cameraTrouble(error: unknown): Trouble {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  return name === 'NotReadableError' || name === 'AbortError' ? 'inUse' : 'missing';
}

/** The camera’s picture and the button that takes it, which has the focus; Esc closes it. */
export function CameraView({ onTaken, onClose, onSeen }: CameraViewProps) {
  const t = useWords(words);
  const view = useRef<HTMLDivElement>(null);
  const video = useRef<HTMLVideoElement>(null);
  const { trouble, isReady, setReady } = useCamera(video);
  useLiveCodes(video, isReady, onSeen);
  useFocusInside(view, isReady || trouble !== null);
  useEscape(view, (event) => {
    event.preventDefault();
    onClose();
  });
  useShortcut({ keys: 'Escape', label: words.closeCamera, run: onClose, worksWhileTyping: true });
  const shoot = () => {
    if (!video.current) return;
    onTaken(frameOf(video.current));
    onClose();
  };
  return (
    <div className="photo-camera" ref={view}>
      {trouble ? (
        <Alert color="slate" variant="outline" role="alert" p="xs">
          <Text size="sm">{t[trouble]}</Text>
        </Alert>
      ) : (
        <>
          {!isReady && (
            <Text size="sm" c="dimmed" role="status">
              {t.starting}
            </Text>
          )}
          <video
            ref={video}
            aria-label={t.cameraView}
            autoPlay
            muted
            playsInline
            onCanPlay={() => setReady(true)}
          />
          {isReady && onSeen && (
            <Text size="xs" c="dimmed">
              {t.pointAtCode}
            </Text>
          )}
        </>
      )}
      <Group gap="xs">
        {!trouble && (
          <Button size="compact-sm" disabled={!isReady} onClick={shoot}>
            {t.shoot}
          </Button>
        )}
        <Button size="compact-sm" variant="default" onClick={onClose} aria-keyshortcuts="Escape">
          {t.closeCamera}
        </Button>
      </Group>
    </div>
  );
}

/** Opens the camera while the view is shown. */
function useCamera(video: RefObject<HTMLVideoElement | null>) {
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    let stream: MediaStream | null = null;
    let isGone = false;
    const stop = () => stream?.getTracks().forEach((track) => track.stop());
    openCamera().then(
      (opened) => {
        stream = opened;
        if (isGone) return stop();
        // It may be unplugged while it is looked through.
        opened.getTracks().forEach((track) => track.addEventListener('ended', () => setTrouble('missing')));
        if (video.current) video.current.srcObject = opened;
      },
      (error: unknown) => {
        if (!isGone) setTrouble(cameraTrouble(error));
      },
    );
    return () => {
      isGone = true;
      stop();
    };
  }, [video]);
  return { trouble, isReady, setReady };
}

/** The first button takes the focus as soon as it can be pressed, and gives it back. */
function useFocusInside(view: RefObject<HTMLElement | null>, isReady: boolean): void {
  const [before] = useState(() => document.activeElement);
  useEffect(() => {
    if (isReady) view.current?.querySelector('button')?.focus();
  }, [view, isReady]);
  useEffect(
    () => () => {
      const isLost = document.activeElement === document.body || document.activeElement === null;
      if (isLost && before instanceof HTMLElement && before.isConnected) before.focus();
    },
    [before],
  );
}

async function openCamera(): Promise<MediaStream> {
  // A page without the interface has no camera either.
  if (!('mediaDevices' in navigator)) throw new Error('no camera');
  return navigator.mediaDevices.getUserMedia({
    video: { facingMode: 'environment', width: { ideal: 1920 }, height: { ideal: 1080 } },
  });
}

async function frameOf(video: HTMLVideoElement): Promise<PhotoSource | null> {
  const canvas = document.createElement('canvas');
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.92));
  const time = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
  return blob && { bytes: await base64Of(blob), fileName: `${time}.jpg` };
}
