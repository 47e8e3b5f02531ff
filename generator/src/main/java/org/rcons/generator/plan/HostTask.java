package org.rcons.generator.plan;

/**
 * What one conserver host has to do.
 *
 * @param host its name or address as written, by which it is reached
 * @param here true if that is the machine that we run on
 * @param change its new consoles
 */
public record HostTask(String host, boolean here, Change change) {}
