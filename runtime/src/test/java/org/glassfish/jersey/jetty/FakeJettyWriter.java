package org.glassfish.jersey.jetty;

import dev.preflight.cors.internal.jersey.RecordingWriter;

/** By its name Jersey's writer on Jetty. */
public final class FakeJettyWriter extends RecordingWriter {}
