import { Alert, Button, Kbd, TextInput } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Attachment } from '#model/attachment';
import { cardFields, cardIssues } from '#model/card';
import { keysText } from '../../lib/keys.ts';
import { useShortcut } from '../../lib/shortcuts.ts';
import type { Draft } from '../../lib/use-draft.ts';
import { useRead } from '../../lib/use-read.ts';
import { useLabel, useWords } from '../../lib/use-words.ts';
import { CardRow, InterestRow, LineRow, MobileRow, useAmountNote } from './card-fields.tsx';
import { CardHints } from './card-hints.tsx';
import { CardMoreRow } from './card-more.tsx';
import { CardStrip } from './card-strip.tsx';
import { inputOf, newValues, type CardValues } from './card-values.ts';
import { moveByEnter } from './form-keys.ts';
import { SuggestBox } from './suggest-box.tsx';
import { words } from './words.ts';

export type CardFormProps = {
  /** What stands in it at first: a draft, or the card that is corrected. */
  readonly initial: CardValues;
  readonly draft: Draft;
  /** Null for a new card. */
  readonly cardId: string | null;
  readonly isQuiet: boolean;
  /** The photo that a saved card has. */
  readonly photoId?: string | null;
  /** Where its photos stand: beside the form, and apart from its keys. */
  readonly strip: HTMLElement | null;
  /** A photo came in; the card may have been saved meanwhile. */
  readonly onPhoto: (photo: Attachment) => void;
  /** A new card is sent on its way and the form is empty at once. */
  readonly onSave: (values: CardValues) => void;
};

/** One column of inputs; the keyboard alone is enough. */
export function CardForm(props: CardFormProps) {
  const { initial, draft, cardId, isQuiet, photoId = null, strip, onPhoto, onSave } = props;
  const t = useWords(words);
  const say = useLabel();
  const form = useRef<HTMLFormElement>(null);
  const [values, setValues] = useState(initial);
  const [isRefused, setRefused] = useState(false);
  const change = (part: Partial<CardValues>) => {
    const next = { ...values, ...part };
    setValues(next);
    setRefused(false);
    draft.keep(next);
  };
  const keepNow = () => {
    draft.keep(values);
    draft.flush();
  };
  const begin = () => form.current?.querySelector<HTMLInputElement>('[data-step]')?.focus();
  useEffect(begin, []);
  const save = () => {
    const { companyText = null, companyId = null, name = null } = inputOf(values);
    if (cardIssues({ companyId, companyText, name }).length > 0) {
      setRefused(true);
      begin();
      return;
    }
    draft.flush();
    onSave(values);
    if (cardId !== null) return;
    setValues(newValues());
    begin();
  };
  useShortcut({
    keys: 'Ctrl+Enter',
    label: cardId === null ? words.save : words.saveCorrection,
    run: save,
    worksWhileTyping: true,
  });
  return (
    <>
      {strip &&
        createPortal(
          <CardStrip
            key={values.photoKey}
            values={values}
            cardId={cardId}
            photoId={photoId}
            onChange={change}
            onTaking={keepNow}
            onPhoto={onPhoto}
          />,
          strip,
        )}
      <form
        ref={form}
        className="expo-form"
        aria-label={t.form}
        onKeyDown={moveByEnter}
        onSubmit={(event) => event.preventDefault()}
      >
        <CompanyRow values={values} change={change} isQuiet={isQuiet} isRefused={isRefused} />
        <PersonRow values={values} change={change} isQuiet={isQuiet} isCorrection={cardId !== null} />
        <LineRow
          label={say(cardFields.title.label)}
          value={values.title}
          onChange={(title) => change({ title })}
        />
        <MobileRow
          label={say(cardFields.mobiles.label)}
          value={values.mobile}
          onChange={(mobile) => change({ mobile })}
        />
        <CardMoreRow more={values.more} onChange={(more) => change({ more })} />
        <WishRow values={values} change={change} />
        <InterestRow
          label={say(cardFields.interest.label)}
          value={values.interest}
          onChange={(interest) => change({ interest })}
        />
        <CardHints values={values} cardId={cardId} isQuiet={isQuiet} />
        <div className="expo-save">
          <Button
            data-step
            type="button"
            size="xl"
            fullWidth
            aria-keyshortcuts="Control+Enter"
            rightSection={<Kbd aria-hidden>{keysText('Ctrl+Enter')}</Kbd>}
            onClick={save}
          >
            {cardId === null ? t.save : t.saveCorrection}
          </Button>
        </div>
      </form>
    </>
  );
}

type PartProps = { readonly values: CardValues; readonly change: (part: Partial<CardValues>) => void };

function CompanyRow({
  values,
  change,
  isQuiet,
  isRefused,
}: PartProps & { readonly isQuiet: boolean; readonly isRefused: boolean }) {
  const t = useWords(words);
  const say = useLabel();
  const id = useId();
  const noteId = useId();
  const label = say(cardFields.companyText.label);
  const [issue] = cardIssues({ companyId: null, companyText: null, name: null });
  const { value: photos = [] } = useRead(
    'attachments.list',
    { ownerType: 'draft', ownerId: values.photoKey },
    { isWanted: isRefused },
  );
  const note = isRefused && issue && (
    <Alert p={4} color="slate" variant="transparent" icon={<IconAlertCircle />} className="expo-error">
      {say(issue.message)}
      {photos.length > 0 && t.photoWaits}
    </Alert>
  );
  return (
    <CardRow label={label} id={id} noteId={noteId} note={note || null}>
      <SuggestBox
        id={id}
        label={label}
        noun="company"
        value={values.company}
        pickedId={values.companyId}
        isQuiet={isQuiet}
        error={isRefused}
        describedBy={noteId}
        sign={<span className="expo-picked">{t.picked}</span>}
        onType={(company) => change({ company, companyId: null })}
        onPick={({ id: companyId, name }) => change({ company: name, companyId })}
      />
    </CardRow>
  );
}

/** Correcting a name corrects the person; in a new card other letters mean somebody else. */
function PersonRow({
  values,
  change,
  isQuiet,
  isCorrection,
}: PartProps & { readonly isQuiet: boolean; readonly isCorrection: boolean }) {
  const t = useWords(words);
  const say = useLabel();
  const id = useId();
  const label = say(cardFields.name.label);
  return (
    <CardRow label={label} id={id}>
      <SuggestBox
        id={id}
        label={label}
        noun="contact"
        value={values.name}
        pickedId={values.contactId}
        companyId={values.companyId}
        isQuiet={isQuiet}
        {...(!isCorrection && { sign: <span className="expo-picked">{t.picked}</span> })}
        onType={(name) => change({ name, ...(!isCorrection && { contactId: null }) })}
        onPick={({ id: contactId, name, title, mobiles, companyId, companyName }) =>
          change({
            contactId,
            name,
            title: values.title || (title ?? ''),
            mobile: values.mobile || mobiles.join(' '),
            ...(values.company.trim() === '' && { company: companyName ?? '', companyId }),
          })
        }
      />
    </CardRow>
  );
}

/** 意向: the chain, the amount with its unit, and their own words. */
function WishRow({ values, change }: PartProps) {
  const t = useWords(words);
  const say = useLabel();
  const [chainId, amountId, noteId] = [useId(), useId(), useId()];
  const amountNote = useAmountNote(values.amount);
  return (
    <CardRow label={say(cardFields.summary.label)} noteId={noteId} note={amountNote}>
      <div className="expo-wish">
        <SuggestBox
          id={chainId}
          label={t.chain}
          noun="chain"
          placeholder={t.chainHint}
          value={values.chain}
          pickedId={values.chainId}
          onType={(chain) => change({ chain, chainId: null })}
          onPick={({ id, name }) => change({ chain: name, chainId: id })}
        />
        <TextInput
          id={amountId}
          data-step
          aria-label={t.amount}
          aria-describedby={noteId}
          placeholder={t.amountHint}
          value={values.amount}
          maxLength={100}
          autoComplete="off"
          rightSection={<span aria-hidden>亿元</span>}
          rightSectionWidth={64}
          onChange={(event) => change({ amount: event.currentTarget.value })}
        />
      </div>
      <TextInput
        data-step
        aria-label={say(cardFields.summary.label)}
        placeholder={t.wishHint}
        value={values.summary}
        maxLength={2000}
        autoComplete="off"
        onChange={(event) => change({ summary: event.currentTarget.value })}
      />
    </CardRow>
  );
}
