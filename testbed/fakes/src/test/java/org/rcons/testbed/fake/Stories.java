package org.rcons.testbed.fake;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The recorded stories that the fake can tell. */
final class Stories {

    private final List<Story> stories = new ArrayList<>();

    private Stories() {}

    static List<Story> all() {
        Stories all = new Stories();
        all.simple();
        all.several();
        all.lists();
        all.reconfigurations();
        all.passwords();
        all.redirects();
        return all.stories;
    }

    /** Stories in which nobody else does anything. */
    private void simple() {
        add(
                StoryServers::a,
                "attach-down attach-down-k attach-motd attach-simple break call-alias call-ambiguous call-denied",
                "call-nologin call-nologin-motd call-noop consolerc-replay-escape down-and-reopen escape-misc",
                "iac-quoting limited-user local-command local-command-abort move-abort move-unknown ondemand",
                "readonly-user replay-keys replay-nolog spy suspend task");
        add(
                StoryServers::b,
                "Quit-denied pid quit-denied version-R version-r zap-bringup zap-bringup-denied zap-reconfig",
                "zap-reopen zap-version");
        add(StoryServers::g, "exec-exits-autoreinit exec-exits-zero motd-two-lines raw-call-prefix-rules");
        add(
                StoryServers::raw,
                "raw-group-admin raw-group-attach-minimal raw-group-attach-pipelined raw-group-call-unknown",
                "raw-group-commands raw-group-escape-in-one raw-group-iac raw-login-utf8 raw-master-admin",
                "raw-master-commands raw-master-lf-only raw-odd-bytes raw-tls-first raw-user-colon",
                "raw-user-space-group ssl-disabled-both");
    }

    /** Stories in which somebody else is on the same console, or the machine does something. */
    private void several() {
        add("attach-busy", StoryServers::a)
                .given(site -> site.joins("root", "echo"))
                .cue("2 s>c \r\n[attached]", Site::othersLeave);
        add("attach-force", StoryServers::a).given(site -> site.joins("root", "echo"));
        add("attach-forced-victim", StoryServers::a)
                .given(site -> site.console("echo").awaitClients(0))
                .cue("2 s>c \r\n[forced", site -> site.joins("root", "echo").ask("\u0005cf", "bumped"));
        add("spy-sees-output", StoryServers::a)
                .given(site -> site.joins("root", "echo"))
                .cue("2 s>c typed by root", site -> site.other().send("typed by root\r\n"))
                .cue("2 s>c \r\n[attached]", Site::othersLeave);
        add("local-command-bumped", StoryServers::a)
                .cue("2 s>c \u00ff.", site -> site.joins("root", "web1").ask("\u0005cf", "bumped"));
        add("attach-chatter", StoryServers::a)
                .cue("2 s>c connected]\r\ntick", Stories::tick)
                .cue("2 s>c tick", Stories::tick);
        add("attach-verbose", StoryServers::a)
                .given(site -> site.console("echo").print("hello\r"));
        add("replay-A", StoryServers::a).given(site -> site.console("echo").print("hello\rytyped by root\r\nnow rwx"));
        add("host-raw", StoryServers::a)
                .cue("2 c>s x\r", site -> site.console("rawhost").awaitState(FakeConsole.State.DOWN));
        add("exec-exits-nonzero", StoryServers::g)
                .cue("2 c>s \r", site -> site.console("once").awaitState(FakeConsole.State.DOWN));
    }

    /** Lists while root writes to alpha and bob watches alpha and gamma. */
    private void lists() {
        for (String name :
                names("list-I list-W list-i list-i-one list-i-unknown list-u list-u-one list-w", "list-x list-x-one")) {
            add(name, StoryServers::b).given(Stories::twoUsers);
        }
        for (String name : names(
                "broadcast-B broadcast-b disconnect disconnect-denied disconnect-none textmsg",
                "textmsg-console textmsg-empty textmsg-nobody")) {
            add(name, () -> StoryServers.b().newestGroupFirst()).given(Stories::twoUsers);
        }
    }

    private void reconfigurations() {
        add("disconnected-by-admin", StoryServers::b).cue("2 s>c [-- Disc", Stories::disconnectAlice);
        add("reconfig-console-removed", StoryServers::b)
                .cue("2 s>c [-- Conserver", site -> site.console("beta").remove());
        add("reconfig-rw-removed", StoryServers::b)
                .given(site -> site.joins("root", "alpha"))
                .cue("2 s>c [Conserver reconfigured - r/w", site -> site.console("alpha")
                        .rights(List.of("root"), List.of("*")))
                .cue("2 s>c [Conserver reconfigured - access", site -> site.console("alpha")
                        .rights(List.of("root"), List.of()));
        add("server-shutdown", StoryServers::b)
                .cue("2 s>c [-- Console server", site -> site.host().shutDown());
    }

    private void passwords() {
        add(
                StoryServers::c,
                "passwd-any-user passwd-empty-user passwd-list-multi-prompt passwd-ok passwd-too-many",
                "passwd-wrong-then-ok");
        add(() -> StoryServers.c().access(Access.passwords().password("alice", "whatever")), "passwd-pam");
        add(() -> StoryServers.c().access(Access.refused()), "access-default access-refused libwrap-refused");
        add(
                () -> StoryServers.c().access(Access.trusted()).tls(anonymous()).tlsRequired(),
                "raw-ssl-required ssl-rc-disabled-server-required ssl-required-plain-client");
    }

    private void redirects() {
        for (String name : names(
                "redirect-abbrev redirect-attach redirect-broadcast redirect-info-one redirect-list-u",
                "redirect-loop redirect-quit-all redirect-version-R")) {
            stories.add(new Story(name, () -> new Site(StoryServers.near())
                    .and("127.0.0.2", StoryServers.far())
                    .and("127.0.0.8", StoryServers.near())));
        }
        add(
                () -> StoryServers.near().noRedirects(),
                "redirect-attach-disabled redirect-info-one-disabled redirect-list-u-disabled",
                "redirect-version-disabled");
    }

    private static void twoUsers(Site site) {
        site.joins("root", "alpha");
        site.joins("bob", "alpha");
        site.joins("bob", "gamma").ask("\u0005cs", "spying]\r\n");
    }

    private static void tick(Site site) {
        site.console("chatter").awaitConnected(1);
        site.console("chatter").print("tick\r\n");
    }

    private static void disconnectAlice(Site site) {
        try (RawClient root = RawClient.group(site.host(), site.console("beta").port(), "root")) {
            root.ask("disconnect alice\r\n", "1 users\r\n");
        }
    }

    private static FakeTls anonymous() {
        try {
            return FakeTls.anonymous();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no anonymous ciphers", e);
        }
    }

    private void add(Supplier<FakeConserverBuilder> host, String... names) {
        names(names).forEach(name -> add(name, host));
    }

    private Story add(String name, Supplier<FakeConserverBuilder> host) {
        Story story = new Story(name, () -> new Site(host.get()));
        stories.add(story);
        return story;
    }

    private static List<String> names(String... lines) {
        return List.of(String.join(" ", lines).split(" ", -1));
    }
}
