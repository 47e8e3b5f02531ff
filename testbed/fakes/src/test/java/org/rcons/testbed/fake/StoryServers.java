package org.rcons.testbed.fake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** The fakes' counterparts of the server configurations under which the stories were recorded. */
final class StoryServers {

    private StoryServers() {}

    /** Many kinds of consoles in one group. */
    static FakeConserverBuilder a() {
        return FakeConserver.host()
                .access(Access.trusted().administrators("root").limited("guest"))
                .breakSequence('5', new BreakSequence("B5\\d\\z", 10, false))
                .breakSequence('7', new BreakSequence("B7", 250, true))
                .task('a', new ServerTask("say something", "task-output\r\n", true, false))
                .task('b', new ServerTask("long task", "", false, true))
                .console(logged("echo").aliases("loop"))
                .console(logged("shell")
                        .motd("maintenance at noon")
                        .machine(() -> Machines.shell("# ", StoryServers::sayHi)))
                .console(logged("chatter").machine(Machines::silent))
                .console(logged("web1"))
                .console(logged("web2"))
                .console(logged("secret").writers("root").readers("bob"))
                .console(logged("closed").noLogin())
                .console(logged("closedm").noLogin().motd("gone fishing"))
                .console(ConsoleSetup.named("nothing").noop())
                .console(
                        logged("rawhost").host("127.0.0.1,7950,raw").noRestart().machine(() -> echoUntil("QUIT\r")))
                .console(logged("dead").host("127.0.0.1,7999,raw").staysDown().state(FakeConsole.State.DOWN))
                .console(logged("demand").onDemand())
                .console(ConsoleSetup.named("bin"));
    }

    /** Three groups of two consoles. */
    static FakeConserverBuilder b() {
        return FakeConserver.host()
                .access(Access.trusted().administrators("root"))
                .groupSize(2)
                .console(logged("alpha").hourlyMarks().aliases("a1", "a2").motd("hello"))
                .console(logged("beta").hourlyMarks())
                .console(logged("gamma").hourlyMarks().host("127.0.0.1,7950,raw"))
                .console(ConsoleSetup.named("delta").hourlyMarks().noop())
                .console(ConsoleSetup.named("epsilon").hourlyMarks().onDemand())
                .console(logged("slow").hourlyMarks().initialization("sleep 6"));
    }

    /** Passwords. */
    static FakeConserverBuilder c() {
        return FakeConserver.host()
                .access(Access.passwords()
                        .password("alice", "secret")
                        .password("bob", "")
                        .password("*any*", "anypw"))
                .console(ConsoleSetup.named("alpha"));
    }

    /** Programs that end. */
    static FakeConserverBuilder g() {
        return FakeConserver.host()
                .access(Access.trusted().administrators("root"))
                .console(ConsoleSetup.named("alpha").aliases("apple", "apricot").motd("line one\nline two"))
                .console(ConsoleSetup.named("alphabet"))
                .console(ConsoleSetup.named("flood"))
                .console(ConsoleSetup.named("once").noRestart().machine(() -> endsOnInput(false)))
                .console(ConsoleSetup.named("again").noRestart().machine(() -> endsOnInput(true)))
                .console(ConsoleSetup.named("auto").machine(() -> endsOnInput(false)));
    }

    /** One console of its own and one elsewhere. */
    static FakeConserverBuilder raw() {
        return FakeConserver.host()
                .access(Access.trusted().administrators("root"))
                .console(ConsoleSetup.named("alpha").aliases("al"))
                .remote("remote1", Redirect.host("127.0.0.2"));
    }

    /** The first of two hosts that know each other. */
    static FakeConserverBuilder near() {
        Redirect there = Redirect.host("127.0.0.2");
        return FakeConserver.host()
                .console(ConsoleSetup.named("near"))
                .remote("far", there, "faraway")
                .remote("far2", there)
                .remote("loop", there);
    }

    /** The second one. */
    static FakeConserverBuilder far() {
        return FakeConserver.host()
                .console(ConsoleSetup.named("far").aliases("faraway"))
                .console(ConsoleSetup.named("far2"))
                .remote("near", Redirect.host("127.0.0.9"))
                .remote("loop", Redirect.host("127.0.0.8"));
    }

    private static ConsoleSetup logged(String name) {
        return ConsoleSetup.named(name).logFile("log/" + name + ".log");
    }

    private static String sayHi(String line) {
        return line.equals("echo hi") ? "hi" : "";
    }

    /** Echoes, and hangs up on one input. */
    private static Machine echoUntil(String last) {
        return new Machine() {
            @Override
            public void received(byte[] bytes, MachineLine line) {
                if (new String(bytes, ISO_8859_1).equals(last)) {
                    line.hangUp(false);
                } else {
                    line.print(bytes);
                }
            }
        };
    }

    /** Says nothing and ends when something is typed. */
    private static Machine endsOnInput(boolean cleanly) {
        return new Machine() {
            @Override
            public void received(byte[] bytes, MachineLine line) {
                line.hangUp(cleanly);
            }
        };
    }
}
