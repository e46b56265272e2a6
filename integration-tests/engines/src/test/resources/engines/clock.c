/* Preloaded into a browser: its monotonic clocks are ahead by the seconds that a file says, which is
   mapped once, so that a jump of the clock needs no other call. The time of day stays, so that
   certificates and cookies do not expire. Waits until an absolute time are brought back to the
   kernel's clock, or they would last as long as the jump. Unlike libfaketime it allocates nothing
   and looks nothing up before a browser's own allocator is ready: Firefox starts with it. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static volatile const long long *ahead;

__attribute__((constructor)) static void map_the_file(void) {
  const char *name = getenv("PREFLIGHT_CLOCK");
  int file = name ? open(name, O_RDONLY | O_CLOEXEC) : -1;
  if (file < 0) {
    return;
  }
  void *mapped = mmap(0, sizeof(long long), PROT_READ, MAP_SHARED, file, 0);
  if (mapped != MAP_FAILED) {
    ahead = mapped;
  }
  close(file);
}

int clock_gettime(clockid_t clock, struct timespec *time) {
  int result = syscall(SYS_clock_gettime, clock, time);
  if (result == 0 && ahead
      && (clock == CLOCK_MONOTONIC || clock == CLOCK_MONOTONIC_RAW
          || clock == CLOCK_MONOTONIC_COARSE || clock == CLOCK_BOOTTIME)) {
    time->tv_sec += *ahead;
  }
  return result;
}

/* A time of day has ten digits of seconds, the time since the start of the machine has not. */
static struct timespec kernels(const struct timespec *time) {
  struct timespec other = *time;
  if (ahead && other.tv_sec < 1000000000) {
    other.tv_sec -= *ahead;
  }
  return other;
}

int pthread_cond_timedwait(pthread_cond_t *condition, pthread_mutex_t *mutex,
    const struct timespec *until) {
  static int (*real)(pthread_cond_t *, pthread_mutex_t *, const struct timespec *);
  if (!real) {
    /* The old one of x86 has another layout. */
    real = dlvsym(RTLD_NEXT, "pthread_cond_timedwait", "GLIBC_2.3.2");
    if (!real) {
      real = dlsym(RTLD_NEXT, "pthread_cond_timedwait");
    }
  }
  struct timespec time = kernels(until);
  return real(condition, mutex, &time);
}

int pthread_cond_clockwait(pthread_cond_t *condition, pthread_mutex_t *mutex, clockid_t clock,
    const struct timespec *until) {
  static int (*real)(pthread_cond_t *, pthread_mutex_t *, clockid_t, const struct timespec *);
  if (!real) {
    real = dlsym(RTLD_NEXT, "pthread_cond_clockwait");
  }
  struct timespec time = kernels(until);
  return real(condition, mutex, clock, &time);
}
