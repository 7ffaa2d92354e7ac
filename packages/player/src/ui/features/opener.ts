import type { Dialog } from './dialog.ts';
import type { DialogName, FeatureScene, FillDialog } from './feature-scene.ts';

const CONTENTS: Readonly<Record<DialogName, () => Promise<FillDialog>>> = {
  shortcuts: () => import('./help/shortcuts-help.ts').then(({ fillShortcutsHelp }) => fillShortcutsHelp),
  stats: () => import('./stats/stats-panel.ts').then(({ fillStats }) => fillStats),
  share: () => import('./share/share-dialog.ts').then(({ fillShare }) => fillShare),
  playlist: () => import('./playlist/playlist-panel.ts').then(({ fillPlaylist }) => fillPlaylist),
  chapters: () => import('./chapters/chapters-panel.ts').then(({ fillChapters }) => fillChapters),
  captionStyle: () =>
    import('./caption-style/caption-style-dialog.ts').then(({ fillCaptionStyle }) => fillCaptionStyle),
};

/** Opens and closes dialogs, whose code is fetched when they are first wanted. */
export function createOpener(scene: () => FeatureScene): FeatureScene['toggle'] {
  const dialogs = new Map<DialogName, Promise<Dialog | undefined>>();
  const load = async (name: DialogName): Promise<Dialog | undefined> => {
    try {
      const [{ createDialog }, fill] = await Promise.all([import('./dialog.ts'), CONTENTS[name]()]);
      return scene().signal.aborted ? undefined : createDialog(scene(), name, fill);
    } catch {
      // Offline: asked for again, it may come.
      dialogs.delete(name);
      return undefined;
    }
  };
  return (name, opener) => {
    const dialog = dialogs.get(name) ?? load(name);
    dialogs.set(name, dialog);
    void dialog.then((loaded) => loaded?.toggle(opener));
  };
}
