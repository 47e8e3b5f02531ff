package org.rcons.capture.watch;

import java.time.Duration;
import java.util.List;
import org.rcons.capture.result.Verdict;

/** Follows and types. Every answer says what to do now, in order; an empty one says: go on waiting. */
public non-sealed interface Typist extends Follower {

    /** The console is open and the write access is there. Called once: a typist's console is never opened twice. */
    List<Deed> onReady();

    /** The console showed more. */
    List<Deed> onText(String text);

    /** The console has shown nothing more for 50 ms. */
    List<Deed> onQuiet();

    /** The time of the last {@link Deed.Wake} has passed. */
    List<Deed> onWake();

    /** Something that a typist does. */
    @SuppressWarnings("ArrayRecordComponent") // the bytes are handed over, never compared
    sealed interface Deed {
        /**
         * Type this.
         *
         * @param bytes console input, not quoted for the wire; may hold a password, so they are never printed
         */
        record Type(byte[] bytes) implements Deed {
            @Override
            public String toString() {
                return "Type[" + bytes.length + " bytes]";
            }
        }

        /** Send a serial break. */
        record Break() implements Deed {}

        /**
         * Call {@link #onWake} then, unless another one replaces it first.
         *
         * @param delay from now
         */
        record Wake(Duration delay) implements Deed {}

        /**
         * It is over; nothing more is typed.
         *
         * @param verdict what to say of the console
         */
        record Finish(Verdict verdict) implements Deed {}
    }
}
