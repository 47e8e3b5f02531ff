package org.rcons.protocol.client;

import java.io.IOException;
import org.rcons.protocol.message.EscapePair;
import org.rcons.protocol.session.AttachPlan;
import org.rcons.protocol.session.Attachment;
import org.rcons.protocol.session.Effect;
import org.rcons.protocol.wire.Command;
import org.rcons.protocol.wire.FrameEncoder;

/**
 * A connected console. One thread calls {@link #next}; any thread may write; any thread may {@link #close}, which ends
 * both. A write that does not leave within the deadline for it ends the connection.
 *
 * <p>A spy's connection takes escape commands, but no console input: {@link #write} refuses.
 */
public final class ConsoleConnection implements AutoCloseable {
    private final Conversation conversation;
    private final Attachment attachment;
    private final AttachPlan.Mode mode;

    ConsoleConnection(Conversation conversation, Attachment attachment, AttachPlan.Mode mode) {
        this.conversation = conversation;
        this.attachment = attachment;
        this.mode = mode;
    }

    /** What was granted, and what the server said meanwhile. */
    public Attachment attachment() {
        return attachment;
    }

    /**
     * Waits for what comes next: {@link Effect.Output}, {@link Effect.Signal}, and at the end {@link Effect.Done} (the
     * server closed) or {@link Effect.Failed} (the connection broke, or was closed here), after which there is nothing more to wait for.
     */
    public Effect next() {
        return conversation.next();
    }

    /**
     * Sends console input.
     *
     * @throws IOException if the connection is broken; {@link #next} knows more
     * @throws IllegalStateException on a spy's connection
     */
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (mode == AttachPlan.Mode.SPY) {
            throw new IllegalStateException("a spy does not write");
        }
        conversation.write(FrameEncoder.data(bytes, offset, length));
    }

    /**
     * Sends an escape command.
     *
     * @param pair the pair that is in force
     * @param key what to do
     * @throws IOException if the connection is broken
     */
    public void escape(EscapePair pair, int key) throws IOException {
        conversation.write(pair.keys(key));
    }

    /**
     * Sends an out-of-band command.
     *
     * @throws IOException if the connection is broken
     */
    public void send(Command command) throws IOException {
        conversation.write(FrameEncoder.command(command));
    }

    /**
     * Ends a suspension: the server waits for one byte, whatever it is, and throws it away (PROTOCOL.md 11.7).
     *
     * @throws IOException if the connection is broken
     */
    public void resume() throws IOException {
        conversation.write(new byte[] {'\n'});
    }

    @Override
    public void close() {
        conversation.leave();
    }
}
