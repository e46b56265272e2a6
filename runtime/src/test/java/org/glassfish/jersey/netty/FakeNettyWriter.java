package org.glassfish.jersey.netty;

import dev.preflight.cors.internal.jersey.RecordingWriter;

/** By its name Jersey's writer on Netty. */
public final class FakeNettyWriter extends RecordingWriter {}
