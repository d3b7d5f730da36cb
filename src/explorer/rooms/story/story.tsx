import { useEffect, useMemo, useRef } from 'preact/hooks';
import { Tex } from '../../components/tex.js';
import type { RoomProps, RoomValues } from '../../room.js';
import { tex } from '../../tex/tex.js';
import { BrokenScene } from './broken-scene.js';
import { EscapeScene } from './escape-scene.js';
import { FlatScene } from './flat-scene.js';
import { LadderScene } from './ladder-scene.js';
import type { StoryParameters } from './parameters.js';
import { SaddleScene } from './saddle-scene.js';
import { SceneQueue } from './scene-queue.js';
import { StatementLink } from './statement-link.js';
import { QueueContext } from './use-scene.js';

/** What a scene is given: the state, and how a drag changes it. */
export interface SceneInput {
  readonly values: RoomValues<StoryParameters>;
  readonly drag: (change: Partial<RoomValues<StoryParameters>>) => void;
}

const SCENES = [
  'The smallest network',
  'Add a layer',
  'A choice of eigenvectors',
  'No minimum is bad',
  'What breaks it',
] as const;

/** Five scenes, in the order of the argument. */
export function Story({ values, set, hrefOf }: RoomProps<StoryParameters>) {
  const queue = useMemo(() => new SceneQueue(), []);
  useEffect(() => () => queue.close(), [queue]);
  const dragged = useRef(false);
  const dragIn = (step: number): SceneInput['drag'] => {
    return (change) => {
      dragged.current = true;
      set({ ...change, step }, 'replace');
    };
  };
  useEffect(() => {
    // A link opens at its scene; what is dragged is in sight already.
    if (!dragged.current) document.querySelector(`[data-scene="${values.step}"]`)?.scrollIntoView();
    dragged.current = false;
  }, [values.step]);
  return (
    <QueueContext.Provider value={queue}>
      <h1>Why depth creates bad saddles but no bad minima</h1>
      <p class="lead">
        <Tex
          of={tex`A deep linear network computes $\hat Y = W_{H+1}\cdots W_1X$. Its loss $L(W) = \tfrac12\lVert W_{H+1}\cdots W_1X - Y\rVert_F^2$ is not convex, and yet every local minimum of it is global:`}
        />{' '}
        <StatementLink claim="theorem-2-3-ii">Theorem 2.3 (ii)</StatementLink>. Here is the argument
        in five scenes. In each there is one thing to drag, with the pointer or with the arrow keys;
        every number is exact and was computed as you dragged.
      </p>
      <nav class="scenes" aria-label="Scenes">
        <ol>
          {SCENES.map((title, index) => (
            <li>
              <a href={hrefOf({ step: index + 1 })}>{title}</a>
            </li>
          ))}
        </ol>
      </nav>
      <SaddleScene values={values} drag={dragIn(1)} />
      <FlatScene values={values} drag={dragIn(2)} />
      <LadderScene values={values} drag={dragIn(3)} />
      <EscapeScene values={values} drag={dragIn(4)} />
      <BrokenScene values={values} drag={dragIn(5)} />
    </QueueContext.Provider>
  );
}
