import type { VideoBehaviour } from '../video-behaviour';
import { type Command, Connection } from './connection';
import { turned } from './dials';
import { Player } from './player';
import { Screen } from './screen';

const asked = new URLSearchParams(location.search);
const videoId = decodeURIComponent(location.pathname.split('/').pop() ?? '');
const embedder = location.ancestorOrigins[0];

const connection = new Connection(parent, {
  listening: () => void player.then((it) => it.deliver()),
  subscribed: (event) => void (event === 'onReady' && player.then(() => connection.send('onReady', null))),
  commanded: (command) => void player.then((it) => obey(it, command)),
});
const player = boot();
if (isHeard()) addEventListener('message', ({ data }) => connection.receive(data));

async function boot(): Promise<Player> {
  const film = element('film', HTMLVideoElement);
  const screen = new Screen(film, element('overlay', HTMLCanvasElement));
  film.src = URL.createObjectURL(await (await fetch('/double/film.webm')).blob());
  await new Promise((resolve) => film.addEventListener('loadeddata', resolve, { once: true }));

  const lookUp = async (id: string) => (await (await fetch(`/double/video/${id}`)).json()) as VideoBehaviour;
  const never = new Promise<never>(() => undefined);
  if ((await lookUp(videoId)).isSilent) return never;
  // Without a referrer YouTube answers error 153, and perhaps only as a picture.
  if (document.referrer === '') {
    screen.cover('Error 153');
    return never;
  }
  const booted = new Player(screen, {
    lookUp,
    send: (event, info) => connection.send(event, info),
    complain: (complaint) => void note('complaints', complaint),
    allowsAutoplay,
    isTooSmall: () => innerWidth < 200 || innerHeight < 200,
  });
  addEventListener('click', () => void booted.toggle());
  void booted.load(videoId, Number(asked.get('start') ?? 0), asked.get('autoplay') === '1' ? 'play' : 'cue');
  return booted;
}

async function obey(player: Player, command: Command): Promise<void> {
  await note('commands', command);
  const [first, second] = command.values;
  if (player.turn((dials) => turned(dials, command.name, first))) return;
  switch (command.name) {
    case 'playVideo':
      return player.play('page');
    case 'pauseVideo':
      return player.pause();
    case 'stopVideo':
      return player.stop();
    case 'seekTo':
      return second === true
        ? player.seekTo(Number(first))
        : note('complaints', 'sought without seeking ahead');
    case 'loadVideoById':
      return player.load(...videoOf(first, second), 'play');
    case 'cueVideoById':
      return player.load(...videoOf(first, second), 'cue');
    default:
      return note('complaints', `unknown command ${command.name}`);
  }
}

function videoOf(first: unknown, second: unknown): [videoId: string, startSeconds: number] {
  if (typeof first !== 'object' || first === null) return [String(first), Number(second ?? 0)];
  const { videoId, startSeconds } = first as { videoId?: unknown; startSeconds?: unknown };
  return [String(videoId), Number(startSeconds ?? 0)];
}

function isHeard(): boolean {
  const origin = asked.get('origin');
  return asked.get('enablejsapi') === '1' && (origin === null || origin === embedder);
}

function allowsAutoplay(): boolean {
  const { featurePolicy } = document as { featurePolicy?: { allowsFeature(name: string): boolean } };
  return navigator.userActivation.isActive || (featurePolicy?.allowsFeature('autoplay') ?? true);
}

async function note(list: 'commands' | 'complaints', entry: unknown): Promise<void> {
  await fetch(`/double/${list}`, { method: 'POST', body: JSON.stringify(entry) });
}

function element<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page has no ${id}.`);
  return found;
}
