/** Node of a {@link PhraseTrie}; 0 is the root, which is no phrase. */
export type TrieNode = number;

/** Words of a text as numbers, for a walk through a trie. */
export interface WordIds {
  /** Number of each word; -1 for a word no phrase holds. */
  exact: Int32Array;
  /** Number of each word's singular; -1 where there is none. */
  singular: Int32Array;
  /** Number of the phrase of the text each word is in: no match reaches across. */
  phrases: readonly number[];
}

/** Phrases over numbered words. Edges lie in one open hash table: three integers an edge, no objects. */
export interface PhraseTrie {
  /** Adds a phrase; the first value given to it stays. */
  add(wordIds: readonly number[], value: number): void;
  /**
   * The longest phrase that starts at word `from`, or 0. A word may match in the plural. Takes at most as
   * many steps as the longest phrase has words, so that a scan is linear in the text whatever it holds.
   */
  longestAt(words: WordIds, from: number): TrieNode;
  /** The value of a phrase's node. */
  valueOf(node: TrieNode): number;
  /** How many words a phrase's node has. */
  lengthOf(node: TrieNode): number;
  /** Words of the longest phrase. */
  longest(): number;
  /** Edges looked for so far: what the tests of linear time count. */
  steps(): number;
}

const NONE = -1;

/**
 * An empty trie.
 *
 * @param maximumNodes at least the number of words of all phrases added
 */
export function createPhraseTrie(maximumNodes: number): PhraseTrie {
  const slots = 2 ** Math.ceil(Math.log2(maximumNodes * 1.5 + 2));
  const mask = slots - 1;
  const parents = new Int32Array(slots).fill(NONE);
  const labels = new Int32Array(slots);
  const children = new Int32Array(slots);
  const values = new Int32Array(maximumNodes + 1).fill(NONE);
  const lengths = new Uint8Array(maximumNodes + 1);
  let nodes = 1;
  let steps = 0;

  /** The slot of an edge, or the free slot where it would be. */
  function slotOf(parent: TrieNode, label: number): number {
    let slot = (Math.imul(parent, 0x9e3779b1) ^ Math.imul(label, 0x85ebca6b)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & mask;
    while (parents[slot] !== NONE && (parents[slot] !== parent || labels[slot] !== label)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  function childOf(parent: TrieNode, label: number): TrieNode {
    if (label === NONE) return 0;
    steps++;
    const slot = slotOf(parent, label);
    return parents[slot] === NONE ? 0 : (children[slot] ?? 0);
  }

  return {
    add(wordIds, value) {
      let node = 0;
      for (const label of wordIds) {
        const slot = slotOf(node, label);
        if (parents[slot] === NONE) {
          parents[slot] = node;
          labels[slot] = label;
          children[slot] = nodes;
          lengths[nodes] = (lengths[node] ?? 0) + 1;
          nodes++;
        }
        node = children[slot] ?? 0;
      }
      if (node !== 0 && values[node] === NONE) values[node] = value;
    },
    longestAt({ exact, singular, phrases }, from) {
      let node = 0;
      let longest = 0;
      for (let at = from; at < exact.length && phrases[at] === phrases[from]; at++) {
        const one = childOf(node, singular[at] ?? NONE);
        node = childOf(node, exact[at] ?? NONE) || one;
        if (node === 0) break;
        // "bookkeepers" may start a longer name and be the plural of this one.
        if (values[node] !== NONE) longest = node;
        else if (values[one] !== NONE) longest = one;
      }
      return longest;
    },
    valueOf: (node) => values[node] ?? NONE,
    lengthOf: (node) => lengths[node] ?? 0,
    longest: () => lengths.reduce((most, length) => Math.max(most, length), 0),
    steps: () => steps,
  };
}
