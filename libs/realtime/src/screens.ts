import { ANONYMOUS, type Viewer } from '@deelgenoot/access';
import { VIEWER_SOURCE, type ViewerSource } from '@deelgenoot/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Socket } from 'socket.io';
import { nameOf, type Room, roomNamed } from './room.ts';

/** What we keep with each socket. */
export interface ScreenData {
  /** Who it was opened by; it never becomes someone else's. */
  personId: string | null;
  /** As they were when last asked. */
  viewer: Viewer;
  /** Settles when we know who it is. */
  ready: Promise<unknown>;
}

/** An open page of someone's browser. */
export type Screen = Socket & { data: ScreenData };

/** Who sits before each screen. */
@Injectable()
export class Screens {
  constructor(@Inject(VIEWER_SOURCE) private readonly viewers: ViewerSource) {}

  /** Finds out who opened it. What goes wrong cuts the line, so that the client tries again. */
  open(screen: Screen): void {
    screen.data = { personId: null, viewer: ANONYMOUS, ready: Promise.resolve() };
    screen.data.ready = this.ask(screen).then(
      (viewer) => Object.assign(screen.data, { viewer, personId: viewer.personId }),
      () => cut(screen),
    );
  }

  /** The viewer as they are now, or null: then their session is over, and so is the connection. */
  async viewer(screen: Screen): Promise<Viewer | null> {
    await screen.data.ready;
    const viewer = await this.ask(screen);
    if (viewer.personId !== screen.data.personId) {
      screen.disconnect(true);
      return null;
    }
    screen.data.viewer = viewer;
    return viewer;
  }

  private ask(screen: Screen): Promise<Viewer> {
    const { cookie, authorization } = screen.handshake.headers;
    return this.viewers.viewerOf({ cookie, authorization });
  }
}

/** The rooms a screen is in; socket.io counts its own id as one. */
export const roomsOf = (screen: Screen): Room[] => [...screen.rooms].filter((name) => name !== screen.id).map(roomNamed);

export const isIn = (screen: Screen, room: Room): boolean => screen.rooms.has(nameOf(room));

/** Ends the connection as a broken line would: unlike after a goodbye, the client comes back by itself. */
export const cut = (screen: Screen): void => void screen.conn.close();
