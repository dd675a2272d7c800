import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** A line between a browser and the program that can get stuck and break, as one in a train does. */
export class Line {
  private readonly sockets = new Set<Socket>();
  /** How many bytes each connection carries to the program; the rest waits. */
  limit = Infinity;

  private constructor(private readonly server: Server) {}

  /** @param target address of the program */
  static async to(target: string): Promise<Line> {
    const server = createServer();
    const line = new Line(server);
    server.on('connection', (near) => line.carry(near, connect(Number(new URL(target).port), '127.0.0.1')));
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    return line;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  private carry(near: Socket, far: Socket): void {
    let carried = 0;
    near.on('data', (bytes) => {
      const left = Math.max(0, this.limit - carried);
      carried += bytes.length;
      far.write(bytes.subarray(0, left));
      if (bytes.length > left) near.pause();
    });
    far.pipe(near);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        this.sockets.delete(one);
        other.destroy();
      });
    }
  }

  /** Every connection ends here and now; new ones carry everything. */
  cut(): void {
    this.limit = Infinity;
    for (const socket of this.sockets) socket.destroy();
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((closed) => this.server.close(closed));
  }
}
