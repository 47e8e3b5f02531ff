package org.rcons.macs.openfirmware;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rcons.capture.result.Verdict;
import org.rcons.capture.text.CleanText;
import org.rcons.capture.watch.Typist.Deed;

/** Lets a dialogue talk to a machine, without any clock: when both sides wait, a tick passes. */
final class Console {
    /** A tick is a second, so that limits read as numbers of ticks. */
    static final Limits LIMITS = new Limits(
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofSeconds(20),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30));

    private static final int FOR_EVER = 5_000;

    private final OpenFirmwareDialogue dialogue;
    private final Machine machine;
    private final int piece;
    private final CleanText clean = new CleanText();
    private final List<String> typed = new ArrayList<>();
    private String shown = "";
    private boolean ticking;
    private int ticks;
    private @Nullable Verdict verdict;

    Console(OpenFirmwareDialogue dialogue, Machine machine, int piece) {
        this.dialogue = dialogue;
        this.machine = machine;
        this.piece = piece;
    }

    static Console of(OpenFirmwareDialogue dialogue, Machine machine) {
        return new Console(dialogue, machine, 1000);
    }

    /** Runs it to its end. */
    Verdict run() {
        obey(dialogue.onReady());
        while (verdict == null) {
            show();
            if (verdict == null && machine.quiet()) {
                obey(dialogue.onQuiet());
            }
            if (verdict == null && shown.isEmpty()) {
                tick();
            }
        }
        return verdict;
    }

    private void show() {
        while (!shown.isEmpty() && verdict == null) {
            String now = shown.substring(0, Math.min(piece, shown.length()));
            shown = shown.substring(now.length());
            String text = clean.push(now.getBytes(StandardCharsets.UTF_8)) + (shown.isEmpty() ? clean.flush() : "");
            obey(dialogue.onText(text));
        }
    }

    private void tick() {
        ticks++;
        assertTrue(ticking, "the dialogue waits without a limit");
        assertTrue(ticks < FOR_EVER, "the dialogue does not end: " + typed);
        ticking = false;
        shown += machine.later();
        obey(dialogue.onWake());
    }

    private void obey(List<Deed> deeds) {
        for (Deed deed : deeds) {
            assertTrue(verdict == null, "something was done after the end: " + deed);
            if (deed instanceof Deed.Type type) {
                String keys = new String(type.bytes(), StandardCharsets.US_ASCII);
                typed.add(keys);
                shown += machine.typed(keys);
            } else if (deed instanceof Deed.Finish finish) {
                verdict = finish.verdict();
            } else {
                ticking = true;
            }
        }
    }

    /** What was typed, one entry each time. */
    List<String> typed() {
        return List.copyOf(typed);
    }

    /** How many ticks passed. */
    int ticks() {
        return ticks;
    }
}
