package org.rcons.generator.plan;

/** Which hosts a command may touch (XCAT.md 3.3). */
public enum Scope {
    /** This machine, with proxies for what others serve, and every conserver host. */
    EVERYWHERE,
    /** This machine only: {@code -l}. */
    LOCAL,
    /** The conserver hosts, this machine only if it is one, and no proxies: {@code -c}. */
    CONSERVER_HOSTS
}
