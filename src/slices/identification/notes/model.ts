/** After so long a text that was revealed hides again, in milliseconds: nobody reads on over a shoulder. */
export const shownFor = 2 * 60 * 1000

/** The longest topic, in characters: a word or two, for those who may not read the text. */
export const longestTopic = 60

/** The longest text of a note, in characters. */
export const longestNote = 20_000
