package org.rcons.bench.capture;

/** The server's side of one connection to {@link Speakers}. */
interface Talk {

    /** The connection is there. */
    void begun(Line line);

    /** Bytes came. */
    void received(Line line, byte[] bytes);
}
