package io.helidon;

import dev.preflight.cors.internal.jersey.RecordingWriter;

/** By its name the writer of Helidon MP. */
public final class FakeHelidonWriter extends RecordingWriter {}
