import { formatSpeed, nextSpeed, ALL_SPEEDS } from '../../core/speed';
import type { Deck } from './deck';

/** Something that a reader can ask of the player, by a command or a button. */
export interface PlayerAction {
  /** Of the command; stable. */
  readonly id: string;
  /** Of the command, and the tooltip of the button. */
  readonly name: string;
  /** One of Lucide's. */
  readonly icon: string;
  run(deck: Deck): void;
  /** Missing where it always is. */
  isPossible?(deck: Deck): boolean;
  /** Of what can be on or off; missing for what is done once. */
  isOn?(deck: Deck): boolean;
}

/** In seconds. */
const STEP = 5;

const LOUDER = 0.1;
const AUDIBLE = 0.5;

const changeSpeed = (direction: 1 | -1) => ({
  run: (deck: Deck): void => {
    const next = nextRate(deck, direction);
    if (next !== null) deck.board.setRate(next);
  },
  isPossible: (deck: Deck): boolean => nextRate(deck, direction) !== null,
});

const changeVolume = (by: number) => ({
  run: (deck: Deck): void => deck.board.setVolume((deck.state?.volume ?? 1) + by),
});

const stepToCue = (direction: 1 | -1) => ({
  run: (deck: Deck): void => deck.goToCue(direction),
  isPossible: (deck: Deck): boolean => deck.neighbour(direction) !== null,
});

/** The actions that have a button of their own, and what has none on a narrow screen. */
export const PLAYER_ACTIONS = {
  previousCue: {
    id: 'previous-cue',
    name: 'Go to previous cue',
    icon: 'lucide-skip-back',
    ...stepToCue(-1),
  },
  back: {
    id: 'back',
    name: `Back ${String(STEP)} seconds`,
    icon: 'lucide-rewind',
    run: (deck) => deck.seekBy(-STEP),
  },
  play: {
    id: 'play-or-pause',
    name: 'Play or pause',
    icon: 'lucide-play',
    run: (deck) => deck.togglePlay(),
  },
  forward: {
    id: 'forward',
    name: `Forward ${String(STEP)} seconds`,
    icon: 'lucide-fast-forward',
    run: (deck) => deck.seekBy(STEP),
  },
  nextCue: { id: 'next-cue', name: 'Go to next cue', icon: 'lucide-skip-forward', ...stepToCue(1) },
  slower: { id: 'slower', name: 'Play slower', icon: 'lucide-minus', ...changeSpeed(-1) },
  faster: { id: 'faster', name: 'Play faster', icon: 'lucide-plus', ...changeSpeed(1) },
  normalSpeed: {
    id: 'normal-speed',
    name: `Play at normal speed`,
    icon: 'lucide-gauge',
    run: (deck) => deck.board.setRate(1),
  },
  startLoop: {
    id: 'start-loop',
    name: 'Start loop here',
    icon: 'lucide-arrow-right-from-line',
    run: (deck) => deck.loops.start(),
  },
  endLoop: {
    id: 'end-loop',
    name: 'End loop here',
    icon: 'lucide-arrow-right-to-line',
    run: (deck) => deck.loops.end(),
  },
  clearLoop: {
    id: 'clear-loop',
    name: 'Clear loop',
    icon: 'lucide-x',
    run: (deck) => deck.loops.clear(),
    isPossible: (deck) => deck.loops.loop !== null,
  },
  loopCue: {
    id: 'loop-cue',
    name: 'Loop this cue',
    icon: 'lucide-repeat-1',
    run: (deck) => deck.loops.toggleCue(),
    isPossible: (deck) => deck.cues.length > 0,
    isOn: (deck) => deck.loops.isOfCue,
  },
  mute: {
    id: 'mute-or-unmute',
    name: 'Mute or unmute',
    icon: 'lucide-volume-2',
    run: (deck) => {
      // What was turned down to nothing is not muted, and yet meant to be heard.
      if (deck.state?.volume === 0) deck.board.setVolume(AUDIBLE);
      else deck.board.setMuted(deck.state?.isMuted !== true);
    },
    isOn: (deck) => deck.state?.isMuted === true,
  },
  louder: { id: 'louder', name: 'Louder', icon: 'lucide-volume-2', ...changeVolume(LOUDER) },
  quieter: { id: 'quieter', name: 'Quieter', icon: 'lucide-volume-1', ...changeVolume(-LOUDER) },
  captions: {
    id: 'show-or-hide-captions',
    name: 'Show or hide captions',
    icon: 'lucide-captions',
    run: (deck) => deck.captions.toggle(),
    isPossible: (deck) => deck.captions.isPossible,
    isOn: (deck) => deck.captions.isPossible && deck.captions.areWanted,
  },
  float: {
    id: 'picture-in-picture',
    name: 'Picture in picture',
    icon: 'lucide-picture-in-picture',
    run: (deck) => deck.floating?.toggle(),
    isPossible: (deck) => deck.floating !== null,
    isOn: (deck) => deck.floating?.isOn === true,
  },
  follow: {
    id: 'follow-along',
    name: 'Follow along in the note',
    icon: 'lucide-locate',
    run: (deck) => deck.toggleFollow(),
    isOn: (deck) => deck.followsAlong,
  },
} satisfies Readonly<Record<string, PlayerAction>>;

/** What the speed is, and whether the one that the reader likes cannot be had here. */
export function speedTooltip(deck: Deck): string {
  const { state, board } = deck;
  if (state === null || state.rate === board.rate)
    return board.ownRate === null ? 'Speed' : 'Speed, of this video alone';
  return `Speed: ${formatSpeed(board.rate)} cannot be had here`;
}

function nextRate(deck: Deck, direction: 1 | -1): number | null {
  return deck.state === null ? null : nextSpeed(deck.board.rates ?? ALL_SPEEDS, deck.state.rate, direction);
}
