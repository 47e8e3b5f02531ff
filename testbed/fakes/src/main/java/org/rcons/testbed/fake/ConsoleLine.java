package org.rcons.testbed.fake;

import java.time.Instant;

/** The line of a console: up or down, and the machine at its other end (PROTOCOL.md 12). */
final class ConsoleLine {

    private final Host host;
    private final FakeConsole console;
    private final ConsoleSetup setup;
    private MachineLine machine;
    private FakeConsole.State state = FakeConsole.State.DOWN;
    private boolean everUp;
    private boolean flowControl;

    ConsoleLine(Host host, FakeConsole console) {
        this.host = host;
        this.console = console;
        this.setup = console.setup();
        this.machine = new MachineLine(host, console, Machines.silent());
    }

    FakeConsole.State state() {
        return state;
    }

    /** Goes to that state without a word to the clients, as the real server does (PROTOCOL.md 11.5). */
    void state(FakeConsole.State next) {
        if (next == FakeConsole.State.DOWN) {
            down();
        } else if (state == FakeConsole.State.DOWN) {
            open();
        }
        state = next;
    }

    boolean everUp() {
        return everUp;
    }

    boolean takesInput() {
        return state == FakeConsole.State.UP;
    }

    void input(byte[] bytes) {
        machine.input(bytes);
    }

    void open() {
        state = FakeConsole.State.UP;
        everUp = true;
        console.log().lineUp(true);
        console.log().note("Console up", Instant.now());
        machine = new MachineLine(host, console, setup.machine.get());
        machine.start();
    }

    /** {@code ^Ecd}, the end of an ondemand console, or the machine hung up. */
    void down() {
        if (state != FakeConsole.State.DOWN) {
            console.log().note("Console down", Instant.now());
        }
        console.log().lineUp(false);
        machine.cut();
        state = FakeConsole.State.DOWN;
    }

    /** The machine ended the line; most consoles are opened again at once. */
    void hungUp(boolean cleanly) {
        down();
        if (setup.automaticRestart || cleanly) {
            open();
        }
    }

    /** {@code ^Eco}; says whether the line is up now. */
    boolean reopen() {
        down();
        if (setup.reopens) {
            open();
        }
        return state == FakeConsole.State.UP;
    }

    /** {@code ^Ecc}; the answer. */
    String toggleFlowControl() {
        if (setup.kind != ConsoleSetup.Kind.EXEC) {
            return "ok";
        }
        flowControl = !flowControl;
        return flowControl ? "ixon ON" : "ixon OFF";
    }
}
