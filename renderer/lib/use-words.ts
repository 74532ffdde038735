// Every sentence exists in both languages; a missing one does not compile.
import { useCallback, useMemo } from 'react';
import type { Label } from '#model/field';
import { usePreferences, type Language } from './preferences.ts';

type Sentence = Label | ((...values: never[]) => Label);
/** The sentences of one screen: pairs, or functions that make a pair of values. */
export type Words = Readonly<Record<string, Sentence>>;

/** The same sentences in one language. */
export type Spoken<W extends Words> = {
  readonly [K in keyof W]: W[K] extends (...values: infer Values) => Label
    ? (...values: Values) => string
    : string;
};

/** `t.title` and `t.found(3)` in the language that is set. */
export function useWords<W extends Words>(words: W): Spoken<W> {
  const language = useLanguage();
  return useMemo(() => speak(words, language), [words, language]);
}

export function useLanguage(): Language {
  return usePreferences((state) => state.language);
}

/** Says a pair in the language that is set. */
export function useLabel(): (label: Label) => string {
  const language = useLanguage();
  return useCallback((label: Label) => label[language], [language]);
}

/** For sentences said outside a component, such as notices. */
export function wordsNow<W extends Words>(words: W): Spoken<W> {
  return speak(words, usePreferences.getState().language);
}

export function labelNow(label: Label): string {
  return label[usePreferences.getState().language];
}

function speak<W extends Words>(words: W, language: Language): Spoken<W> {
  const spoken = Object.entries(words).map(([name, sentence]) => [name, inLanguage(sentence, language)]);
  // Each sentence became a string, or a function that returns one: what `Spoken` says of it.
  return Object.fromEntries(spoken) as Spoken<W>;
}

function inLanguage(sentence: Sentence, language: Language) {
  if (typeof sentence !== 'function') return sentence[language];
  return (...values: never[]) => sentence(...values)[language];
}
