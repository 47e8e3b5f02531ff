package org.rcons.protocol.session;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcons.protocol.message.EscapePair;
import org.rcons.protocol.message.Request;
import org.rcons.protocol.session.AttachPlan.Mode;
import org.rcons.protocol.session.AttachPlan.Questions;

/** Bytes that no conserver sends: a dialogue answers with effects, never with an exception, and in bounded space. */
class HostileBytesTest {
    private static final int ROUNDS = 3000;
    private static final String[] WORDS = {
        "ok\r\n",
        "passwd? x\r\n",
        "7821\r\n",
        "@b\r\n",
        "[attached]\r\n",
        "[spy]\r\n",
        "[up]\r\n",
        "[8002007]\r\n",
        "[redef: x]\r\n",
        "[-- MOTD --]\r\n",
        "[-- MOTD -- a\n",
        "[connected]\r\n",
        "[unknown\r\n",
        "[spying]\r\n",
        "goodbye\r\n",
        "\r\n",
        "\n",
        "\u00ff",
        "\u00ffE",
        "\u00ffZ",
        "\u00ff.",
        "\u00ff\u00ff",
        "\0",
        "\r\n[attached",
        " -- attached",
        "ambiguous console abbreviation, `n1'\r\n",
        "\tchoices are a, b\r\n",
        "n1: gone\r\n",
        "invalid password\r\n",
        "encryption required\r\n",
        ":".repeat(50),
        "@".repeat(50),
        "99999999999\r\n",
    };

    private static List<Supplier<Dialogue>> dialogues() {
        List<Supplier<Dialogue>> all = new ArrayList<>();
        for (SignOn.Encryption encryption : SignOn.Encryption.values()) {
            SignOn open = Dialogues.encrypted(encryption, true);
            SignOn shut = Dialogues.encrypted(encryption, false);
            all.add(() -> Dialogues.atMaster(shut));
            all.add(() -> Dialogues.atGroup(open, Dialogues.plan(Mode.SPY, Questions.STATE_AND_MOTD)));
            all.add(() -> Dialogues.atGroup(shut, Dialogues.plan(Mode.FORCE, Questions.MUST_BE_UP)));
            all.add(() -> Dialogues.atGroup(
                    open, new AttachPlan(Mode.ATTACH, EscapePair.parse("^]q"), Questions.STATE_AND_MOTD, 5, 24)));
            all.add(() -> Dialogue.ask(Dialogues.MASTER, open, Request.Master.GROUPS));
            all.add(() -> Dialogue.ask(Dialogues.GROUP, shut, new Request.Show(Request.View.INFO, "")));
        }
        return all;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20261122, 827})
    void random_bytes_bring_only_effects(long seed) {
        Random random = new Random(seed);
        List<Supplier<Dialogue>> dialogues = dialogues();
        for (int round = 0; round < ROUNDS; round++) {
            byte[] noise = new byte[random.nextInt(400)];
            random.nextBytes(noise);
            play(dialogues.get(round % dialogues.size()), noise, random, "seed " + seed + " round " + round);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {2, 20261122, 827})
    void random_words_of_the_protocol_bring_only_effects(long seed) {
        Random random = new Random(seed);
        List<Supplier<Dialogue>> dialogues = dialogues();
        for (int round = 0; round < ROUNDS; round++) {
            StringBuilder text = new StringBuilder("ok\r\nok\r\n");
            for (int i = random.nextInt(20); i > 0; i--) {
                text.append(WORDS[random.nextInt(WORDS.length)]);
            }
            byte[] bytes = text.toString().getBytes(ISO_8859_1);
            play(dialogues.get(round % dialogues.size()), bytes, random, "seed " + seed + " round " + round);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {3, 20261122, 827})
    void mutated_recordings_bring_only_effects(long seed) {
        Random random = new Random(seed);
        List<Recorded> recordings = Recorded.all();
        List<Supplier<Dialogue>> dialogues = dialogues();
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes =
                    mutated(recordings.get(random.nextInt(recordings.size())).server(), random);
            play(dialogues.get(round % dialogues.size()), bytes, random, "seed " + seed + " round " + round);
        }
    }

    private static byte[] mutated(byte[] original, Random random) {
        byte[] bytes = original;
        for (int i = random.nextInt(4); i >= 0 && bytes.length > 0; i--) {
            int at = random.nextInt(bytes.length);
            int to = at + random.nextInt(bytes.length - at);
            switch (random.nextInt(3)) {
                case 0 -> bytes = flipped(bytes, at, random.nextInt(8));
                case 1 -> bytes = joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, to, bytes.length));
                default -> bytes = joined(Arrays.copyOf(bytes, to), Arrays.copyOfRange(bytes, at, bytes.length));
            }
        }
        return bytes;
    }

    private static byte[] flipped(byte[] bytes, int at, int bit) {
        byte[] copy = bytes.clone();
        copy[at] ^= (byte) (1 << bit);
        return copy;
    }

    private static byte[] joined(byte[] head, byte[] tail) {
        byte[] both = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, both, head.length, tail.length);
        return both;
    }

    private static void play(Supplier<Dialogue> dialogue, byte[] bytes, Random random, String which) {
        try {
            Run run = Run.of(dialogue.get(), "sesame", "open");
            for (int from = 0; from < bytes.length; ) {
                int length = Math.min(bytes.length - from, 1 + random.nextInt(40));
                run.hears(bytes, from, length);
                from += length;
            }
            run.closes().timesOut();
            assertBounded(run, bytes.length, which);
        } catch (RuntimeException e) {
            throw new AssertionError(which + ": " + new String(bytes, ISO_8859_1), e);
        }
    }

    private static void assertBounded(Run run, int heard, String which) {
        assertTrue(run.isOver(), which);
        assertTrue(run.output().length() <= heard, which);
        assertTrue(run.effects() <= 2 * heard + 20, which + ": " + run.effects() + " effects of " + heard + " bytes");
        assertTrue(run.sent().length() <= 200 + 3 * heard, which);
        if (run.lastEvent().startsWith("Failed")) {
            String message = String.valueOf(run.failure().getMessage());
            assertTrue(message.chars().noneMatch(Character::isISOControl), () -> which + ": " + message);
            assertTrue(message.length() < 500, which);
        }
    }
}
