package org.rcons.macs.openfirmware;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * As much of a Forth interpreter as a fake Open Firmware needs: it interprets word by word, compiles control structures
 * first, and gives up a line at an unknown word. Numbers are hexadecimal once {@code hex} was said.
 */
final class FakeForth {
    /** A line is given up. */
    static final class Abort extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Abort(String message) {
            super(message);
        }
    }

    private static final Set<String> OPENING = Set.of("if", "begin", "?do");
    private static final Set<String> CLOSING = Set.of("then", "repeat", "loop");

    final Deque<Long> stack = new ArrayDeque<>();
    final byte[] memory = new byte[1 << 16];
    final StringBuilder out = new StringBuilder();
    private final FakeWords words;
    private final Deque<Long> indices = new ArrayDeque<>();
    private int here = 16;
    private int base = 10;

    FakeForth(FakeWords words) {
        this.words = words;
    }

    void line(String line) {
        here = 16;
        List<String> tokens = tokens(line);
        for (int at = 0; at < tokens.size(); ) {
            int end = OPENING.contains(tokens.get(at)) ? closing(tokens, at) + 1 : at + 1;
            if (end > at + 1) {
                tokens.subList(at, end).forEach(this::check);
            }
            run(tokens.subList(at, end));
            at = end;
        }
    }

    /** Words; a string with its opening word and without its closing quote; ping with the rest of the line. */
    private static List<String> tokens(String line) {
        List<String> tokens = new ArrayList<>();
        for (String rest = line.strip(); !rest.isEmpty(); rest = rest.strip()) {
            int blank = rest.indexOf(' ');
            String word = blank < 0 ? rest : rest.substring(0, blank);
            int end = word.length();
            if (word.equals("\"") || word.equals(".\"")) {
                int quote = rest.indexOf('"', blank + 1);
                end = quote < 0 ? rest.length() : quote;
                tokens.add(rest.substring(0, end));
                rest = rest.substring(Math.min(end + 1, rest.length()));
                continue;
            }
            if (word.equals("to")) {
                int next = rest.indexOf(' ', blank + 1);
                end = next < 0 ? rest.length() : next;
            }
            end = word.equals("ping") ? rest.length() : end;
            tokens.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        return tokens;
    }

    private static int closing(List<String> tokens, int from) {
        int depth = 0;
        for (int at = from; at < tokens.size(); at++) {
            depth += OPENING.contains(tokens.get(at)) ? 1 : CLOSING.contains(tokens.get(at)) ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        throw new Abort("line ends within " + tokens.get(from));
    }

    private void check(String token) {
        boolean structure = OPENING.contains(token)
                || CLOSING.contains(token)
                || Set.of("else", "while", "i").contains(token);
        if (!structure && !token.startsWith("\" ") && !token.startsWith(".\" ") && !words.knows(token)) {
            number(token);
        }
    }

    private void run(List<String> code) {
        for (int at = 0; at < code.size(); at++) {
            String token = code.get(at);
            if (OPENING.contains(token)) {
                int end = at + closing(code.subList(at, code.size()), 0);
                structure(token, code.subList(at + 1, end));
                at = end;
            } else {
                word(token);
            }
        }
    }

    private void structure(String opening, List<String> body) {
        if (opening.equals("if")) {
            int other = topLevel(body, "else");
            boolean yes = pop() != 0;
            run(
                    yes
                            ? body.subList(0, other < 0 ? body.size() : other)
                            : other < 0 ? List.of() : body.subList(other + 1, body.size()));
        } else if (opening.equals("begin")) {
            int test = topLevel(body, "while");
            for (run(body.subList(0, test)); pop() != 0; run(body.subList(0, test))) {
                run(body.subList(test + 1, body.size()));
            }
        } else {
            long from = pop();
            long to = pop();
            for (long i = from; i < to; i++) {
                indices.push(i);
                run(body);
                indices.pop();
            }
        }
    }

    private static int topLevel(List<String> body, String wanted) {
        for (int at = 0; at < body.size(); at++) {
            if (OPENING.contains(body.get(at))) {
                at = closing(body, at);
            } else if (body.get(at).equals(wanted)) {
                return at;
            }
        }
        return -1;
    }

    private void word(String token) {
        if (token.startsWith(".\" ")) {
            out.append(token.substring(3));
        } else if (token.startsWith("\" ")) {
            text(token.substring(2));
        } else if (token.equals("hex")) {
            base = 16;
        } else if (token.equals("i")) {
            push(indices.element());
        } else if (words.knows(token)) {
            words.run(token, this);
        } else {
            push(number(token));
        }
    }

    private long number(String token) {
        try {
            return Long.parseLong(token, base);
        } catch (NumberFormatException none) {
            throw new Abort(token);
        }
    }

    /** Puts text into memory and its place on the stack. */
    void text(String text) {
        bytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    void bytes(byte[] bytes) {
        System.arraycopy(bytes, 0, memory, here, bytes.length);
        push(here);
        push(bytes.length);
        here += bytes.length;
    }

    /** Takes the place of text from the stack. */
    String popText() {
        int length = (int) pop();
        return new String(memory, (int) pop(), length, StandardCharsets.ISO_8859_1);
    }

    void push(long number) {
        stack.push(number);
    }

    long pop() {
        @Nullable Long top = stack.poll();
        if (top == null) {
            throw new Abort("stack underflow");
        }
        return top;
    }
}
