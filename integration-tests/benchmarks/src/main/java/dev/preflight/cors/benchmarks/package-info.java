/** Measures Preflight beside other CORS systems; {@code Benchmarks} runs everything. */
package dev.preflight.cors.benchmarks;
