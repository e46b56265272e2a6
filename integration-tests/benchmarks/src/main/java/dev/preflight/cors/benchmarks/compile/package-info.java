/** What Preflight costs in the compiler and at start-up, by the number of resource classes. */
package dev.preflight.cors.benchmarks.compile;
