package org.rcons.capture.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The last lines. */
class TailTest {
    private final Tail tail = new Tail();

    @Test
    void tail_keepsTheLastFive() {
        tail.push("1\n2\n3\n4\n5\n6\n7\n");

        assertEquals(List.of("3", "4", "5", "6", "7"), tail.lines());
    }

    @Test
    void tail_countsTheLineThatIsBeingWritten() {
        tail.push("1\n2\n3\n4\n5\nlogin: ");

        assertEquals(List.of("2", "3", "4", "5", "login:"), tail.lines());
    }

    @Test
    void tail_leavesBlankLinesOut() {
        tail.push("1\n\n  \n2\n" + "\n".repeat(1_000));

        assertEquals(List.of("1", "2"), tail.lines());
    }

    @Test
    void tail_cutsLongLinesAtACharacter() {
        tail.push("x".repeat(199) + "\ud83d\ude00 and more\n");

        assertEquals(List.of("x".repeat(199)), tail.lines());
    }

    @Test
    void tail_ofOneEndlessLine_isBounded() {
        for (int i = 0; i < 1_000; i++) {
            tail.push("0123456789");
        }

        assertEquals(List.of("0123456789".repeat(20)), tail.lines());
    }

    @Test
    void tail_doesNotDependOnThePieces() {
        Random random = new Random(4);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            Tail pieces = new Tail();
            for (int j = random.nextInt(40); j > 0; j--) {
                String piece = List.of("a", "bc ", "\n", "\n\n", " ", "d\n").get(random.nextInt(6));
                text.append(piece);
                pieces.push(piece);
            }
            Tail whole = new Tail();
            whole.push(text.toString());
            assertEquals(whole.lines(), pieces.lines(), text::toString);
        }
    }
}
