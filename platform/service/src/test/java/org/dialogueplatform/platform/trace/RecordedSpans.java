package org.dialogueplatform.platform.trace;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;

/** Keeps what would be sent to a collector. */
class RecordedSpans {

    @Produces
    @Singleton
    InMemorySpanExporter kept() {
        return InMemorySpanExporter.create();
    }

    @Produces
    @Singleton
    SpanProcessor recording(InMemorySpanExporter kept) {
        return SimpleSpanProcessor.create(kept);
    }
}
