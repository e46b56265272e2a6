/** Whole requests: the same application with and without CORS, in memory and over HTTP. */
package dev.preflight.cors.benchmarks.application;
