package org.rcons.testbed.fake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;

/** What a fake conserver can do wrong. Each has a usual moment; {@link Mischief#at} moves it to another answer. */
public enum Misbehaviour {
    /** Holds the answer back until {@link FakeConserver#release()}, or for at most 60 seconds. */
    SLOW_GREETING(Moment.GREETING) {
        @Override
        void play(Answer answer) {
            answer.outbox().hold(answer.release());
            answer.outbox().send(answer.honest());
        }
    },
    /** From this answer on every byte is a segment of its own. */
    BYTE_BY_BYTE(Moment.GREETING) {
        @Override
        void play(Answer answer) {
            answer.outbox().byteByByte();
            answer.outbox().send(answer.honest());
        }
    },
    /** Console output ({@link #EARLY}) rides in the same write behind the answer (PROTOCOL-traps.md A3). */
    COALESCED(Moment.CONNECTED) {
        @Override
        void play(Answer answer) {
            answer.outbox().send(join(answer.honest(), EARLY));
        }
    },
    /** Says nothing more from this answer on, and keeps the connection open. */
    NEVER_ANSWERS(Moment.LOGIN) {
        @Override
        void play(Answer answer) {
            answer.outbox().mute();
        }
    },
    /** Answers every {@code call} of the master with the master's own port, for ever. */
    REDIRECT_LOOP(Moment.CALL) {
        @Override
        void play(Answer answer) {
            answer.outbox().send((answer.ownAddress() + "\r\n").getBytes(ISO_8859_1));
        }
    },
    /** Sends the first half of the answer and closes. */
    CLOSES_MID_LINE(Moment.LOGIN) {
        @Override
        void play(Answer answer) {
            answer.outbox().send(Arrays.copyOf(answer.honest(), Math.max(1, answer.honest().length / 2)));
            answer.outbox().close();
        }
    },
    /** Sends the whole answer and closes. */
    CLOSES_AFTER(Moment.LOGIN) {
        @Override
        void play(Answer answer) {
            answer.outbox().send(answer.honest());
            answer.outbox().close();
        }
    },
    /** Resets the connection (RST) instead of answering. */
    RESETS(Moment.LOGIN) {
        @Override
        void play(Answer answer) {
            answer.outbox().reset();
        }
    },
    /** Answers with {@value #FLOOD} bytes without a line end. */
    FLOODS_LINE(Moment.GREETING) {
        @Override
        void play(Answer answer) {
            answer.outbox().flood(FLOOD, "x".repeat(64));
        }
    },
    /** Sends {@value #FLOOD} bytes of console output behind the answer, as fast as the client takes them. */
    FLOODS_DATA(Moment.CONNECTED) {
        @Override
        void play(Answer answer) {
            answer.outbox().send(answer.honest());
            answer.outbox().flood(FLOOD, "0123456789".repeat(6) + "..\r\n");
        }
    },
    /** {@code access from your host refused}, and closes. */
    REFUSES(Moment.GREETING) {
        @Override
        void play(Answer answer) {
            answer.outbox().send(Texts.REFUSED.getBytes(ISO_8859_1));
            answer.outbox().close();
        }
    },
    /** A line of control bytes, NUL and high bytes instead of the answer. */
    GARBAGE(Moment.GREETING) {
        @Override
        void play(Answer answer) {
            answer.outbox().send(NOISE.getBytes(ISO_8859_1));
        }
    },
    /** Line ends are LF alone. */
    NO_CR(Moment.GREETING) {
        @Override
        void play(Answer answer) {
            String text = new String(answer.honest(), ISO_8859_1);
            answer.outbox().send(text.replace("\r\n", "\n").getBytes(ISO_8859_1));
        }
    },
    /** A line of welcome before the answer. */
    BANNER_BEFORE_OK(Moment.GREETING) {
        @Override
        void play(Answer answer) {
            answer.outbox().send(join("Welcome, authorized users only\r\n".getBytes(ISO_8859_1), honestText(answer)));
        }
    },
    /** Plain text behind the {@code ok} of {@code ssl}, as somebody in the middle would inject it. */
    BYTES_BEHIND_SSL_OK(Moment.SSL) {
        @Override
        void play(Answer answer) {
            answer.outbox().send(join(answer.honest(), "ok\r\n1\r\n"));
        }
    },
    /** Answers the ClientHello with a line that is no TLS, and closes. */
    TLS_GARBAGE(Moment.HANDSHAKE) {
        @Override
        void play(Answer answer) {
            answer.outbox().send("SSH-2.0-not-tls\r\n".getBytes(ISO_8859_1));
            answer.outbox().close();
        }
    },
    /** Makes a client that only watches the writer, and says so, as 8.2.7 does when the writer leaves. */
    PROMOTES_SPY(Moment.CONNECTED) {
        @Override
        void play(Answer answer) {
            answer.outbox().send(answer.honest());
        }
    },
    /** Control pairs that nobody asked for, a split one and an unknown one, behind the answer (PROTOCOL.md 2.1). */
    UNSOLICITED_CONTROLS(Moment.CONNECTED) {
        @Override
        void play(Answer answer) {
            answer.outbox().send(answer.honest());
            for (String portion : new String[] {"\u00ff.", "\u00ffX", "\u00ff", ".", "a\u00ff\u00ffb"}) {
                answer.outbox().send(portion.getBytes(ISO_8859_1));
            }
        }
    };

    /** The console output that {@link #COALESCED} sends behind an answer. */
    public static final String EARLY = "early output\r\n";

    /** How many bytes a flood has: 64 MiB. */
    public static final long FLOOD = 64L << 20;

    /** The line of {@link #GARBAGE}. */
    public static final String NOISE = "\u0001\u0080%n\0\u001b[2J\u00fe garbage\r\n";

    private final Moment usualMoment;

    Misbehaviour(Moment usualMoment) {
        this.usualMoment = usualMoment;
    }

    /** The answer that it spoils if nothing else is said. */
    public Moment usualMoment() {
        return usualMoment;
    }

    abstract void play(Answer answer);

    private static String honestText(Answer answer) {
        return new String(answer.honest(), ISO_8859_1);
    }

    private static byte[] join(byte[] first, String second) {
        return (new String(first, ISO_8859_1) + second).getBytes(ISO_8859_1);
    }
}
