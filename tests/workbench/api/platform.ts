import type { Platform as ObsidianPlatform } from 'obsidian';

type Kind = 'desktop' | 'phone';

function platformOf(kind: Kind): typeof ObsidianPlatform {
  const isPhone = kind === 'phone';
  const agent = typeof navigator === 'undefined' ? '' : navigator.userAgent;
  const isMacOS = !isPhone && agent.includes('Mac OS');
  const isWin = !isPhone && agent.includes('Windows');
  return {
    isDesktop: !isPhone,
    isMobile: isPhone,
    isDesktopApp: !isPhone,
    isMobileApp: isPhone,
    isIosApp: false,
    isAndroidApp: isPhone,
    isPhone,
    isTablet: false,
    isMacOS,
    isWin,
    isLinux: !isPhone && !isMacOS && !isWin,
    isSafari: agent.includes('Safari') && !agent.includes('Chrome'),
    resourcePathPrefix: typeof location === 'undefined' ? 'app://' : `${location.origin}/vault/`,
  };
}

/** What the app runs on; a desktop until `setPlatform` says otherwise. */
export const Platform = platformOf('desktop');

/** Makes the app a phone or a desktop: to be called before any plugin is loaded. */
export function setPlatform(kind: Kind): void {
  Object.assign(Platform, platformOf(kind));
}
