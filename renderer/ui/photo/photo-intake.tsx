import { Button, Group, Text } from '@mantine/core';
import { IconCamera, IconPhoto } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useState, type DragEvent, type ReactNode } from 'react';
import type { Label } from '#model/field';
import type { CardReading } from '#model/photo';
import { useShortcut } from '../../lib/shortcuts.ts';
import { useLabel, useWords } from '../../lib/use-words.ts';
import { KeyCap } from '../key-cap.tsx';
import { CameraView } from './camera-view.tsx';
import { choosePhoto, photoOf } from './photo-source.ts';
import { words } from './photo-words.ts';
import './photo.css';
import type { ComingPhoto } from './use-add-photos.ts';

type PhotoIntakeProps = {
  readonly title: string;
  readonly hint: string;
  /** While one comes in no other does. */
  readonly isBusy?: boolean;
  /** Photos are on their way into the workspace. */
  readonly isSaving: boolean;
  /** Takes all that were dropped or pasted together. */
  readonly isMany?: boolean;
  readonly onPhotos: (photos: readonly ComingPhoto[]) => void;
  /** Codes that come before the camera; true closes it. */
  readonly onSeen?: (reading: CardReading) => boolean;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

const chooseKeys = 'Alt+P';
const cameraKeys = 'Alt+C';

/** Photos for what stands beside: chosen, dropped, pasted or taken. */
export function PhotoIntake(props: PhotoIntakeProps) {
  const {
    title,
    hint,
    isBusy = false,
    isSaving,
    isMany = false,
    onPhotos,
    onSeen,
    actions,
    children,
  } = props;
  const t = useWords(words);
  const [isCameraOpen, setCameraOpen] = useState(false);
  const [isNoPhoto, setNoPhoto] = useState(false);
  const takeFiles = (found: readonly File[]) => {
    setNoPhoto(found.length === 0);
    if (found.length > 0 && !isBusy) onPhotos((isMany ? found : found.slice(0, 1)).map(photoOf));
  };
  usePastedPhoto(takeFiles);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
    takeFiles([...event.dataTransfer.files]);
  };
  return (
    <section
      className="photo-intake"
      aria-label={title}
      onDragOver={(event) => event.preventDefault()}
      onDrop={onDrop}
    >
      <Group gap="xs">
        <IntakeButton
          label={words.choose}
          keys={chooseKeys}
          icon={<IconPhoto size={14} aria-hidden />}
          isDisabled={isBusy}
          onPress={() => onPhotos([choosePhoto()])}
        />
        <IntakeButton
          label={words.camera}
          keys={cameraKeys}
          icon={<IconCamera size={14} aria-hidden />}
          isDisabled={isBusy || isCameraOpen}
          onPress={() => setCameraOpen(true)}
        />
        {actions}
      </Group>
      <Text size="xs" c="dimmed">
        {hint}
      </Text>
      {isCameraOpen && (
        <CameraView
          onTaken={(photo) => onPhotos([photo])}
          onClose={() => setCameraOpen(false)}
          onSeen={onSeen && ((reading) => onSeen(reading) && setCameraOpen(false))}
        />
      )}
      {isNoPhoto && (
        <Text size="sm" role="alert">
          {t.notPhoto}
        </Text>
      )}
      {isSaving && (
        <Text size="sm" role="status">
          {t.saving}
        </Text>
      )}
      {children}
    </section>
  );
}

type IntakeButtonProps = {
  readonly label: Label;
  readonly keys: string;
  readonly icon: ReactNode;
  readonly isDisabled: boolean;
  readonly onPress: () => void;
};

function IntakeButton({ label, keys, icon, isDisabled, onPress }: IntakeButtonProps) {
  const say = useLabel();
  useShortcut({ keys, label, run: () => isDisabled || onPress(), worksWhileTyping: true });
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={icon}
      rightSection={<KeyCap keys={keys} />}
      aria-keyshortcuts={keys}
      disabled={isDisabled}
      onClick={onPress}
    >
      {say(label)}
    </Button>
  );
}

/** A picture pasted anywhere while the form is shown is meant for it; text goes where it was pasted. */
function usePastedPhoto(onFiles: (files: readonly File[]) => void): void {
  const take = useEffectEvent(onFiles);
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const found = [...(event.clipboardData?.files ?? [])];
      if (found.length === 0) return;
      event.preventDefault();
      take(found);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, []);
}
