package org.rcons.capture.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rcons.capture.fleet.FleetListener.Flow;
import org.rcons.capture.spool.Spool;

/**
 * The data of a run on its way out. Whoever writes is never blocked; what was written leaves in that order, and as soon as
 * nothing waits behind it. The first error ends it: the rest is dropped.
 */
public final class StandardOut {
    private static final int BUFFER = 1 << 16;

    private final OutputStream out;
    private final Spool spool;
    private final Consumer<String> onBroken;
    private boolean broken; // the spool's thread only

    /** Writes something where it may block and fail. */
    interface Piece {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Takes over the stream and the spool.
     *
     * @param out without a buffer of its own, and one that throws: {@code new FileOutputStream(FileDescriptor.out)}
     * @param spool used by nobody else
     * @param onBroken hears once why the output cannot be written, as a line for people; on the spool's thread
     */
    public StandardOut(OutputStream out, Spool spool, Consumer<String> onBroken) {
        this.out = new BufferedOutputStream(out, BUFFER);
        this.spool = spool;
        this.onBroken = onBroken;
    }

    /** Writes the text as UTF-8. */
    public void print(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        add(bytes.length, null, to -> to.write(bytes));
    }

    /** Writes a piece that holds so many bytes of a console's output; see {@link Spool#add}. */
    void add(long bytes, @Nullable Flow flow, Piece piece) {
        spool.add(bytes, flow, () -> write(piece));
    }

    private void write(Piece piece) {
        if (broken) {
            return;
        }
        try {
            piece.writeTo(out);
            if (!spool.hasMore()) {
                out.flush();
            }
        } catch (IOException e) {
            broken = true;
            onBroken.accept("cannot write the standard output: " + e.getMessage());
        }
    }

    /**
     * Waits until all is written.
     *
     * @param deadline how long; a person who reads through a pager may take hours
     * @return whether nothing waits any more: written, or dropped after an error
     */
    public boolean close(Duration deadline) {
        return spool.close(deadline);
    }
}
