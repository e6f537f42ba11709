import { Platform } from 'obsidian';
import { PLACES_ON_PHONE, type Place } from '../core/place';

/** Whether this device has a place: only the desktop app has windows. */
export function hasPlace(place: Place): boolean {
  if (Platform.isPhone) return PLACES_ON_PHONE.includes(place);
  return place !== 'popout' || Platform.isDesktopApp;
}
