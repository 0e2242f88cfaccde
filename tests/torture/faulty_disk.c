/* SPDX-License-Identifier: MPL-2.0 */
/* A disk that fails, loses its power, and a clock that is set, for one process: LD_PRELOAD.

   Calls that write below one folder are counted. From a chosen one on they fail for a while, or
   the power goes: what was not synced is then kept, lost or torn by chance, names that were taken
   away or given without their folder being synced may be as before, and the process ends. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

#define SECTOR 512
#define CUT 77 /* the exit code of a process whose power went */
#define NEXT(type, name, ...)                                                                      \
    static type (*next)(__VA_ARGS__);                                                              \
    if (!next) *(void **)&next = dlsym(RTLD_NEXT, name)

typedef struct Write { /* one that was not synced yet */
    int fd;
    dev_t dev;
    ino_t ino;
    off_t place, size; /* size: of the file before it */
    size_t length, had;
    char *content, *old; /* content is NULL for a truncation to `place` */
    struct Write *before;
} Write;

typedef struct Name { /* a name taken away or given, its folder not synced yet */
    char path[PATH_MAX], kept[PATH_MAX + 32], from[PATH_MAX];
    struct Name *before;
} Name;

static char folder[PATH_MAX], attic[PATH_MAX];
static long count, fails_at = -1, fails_for, cut_at = -1;
static int with_errno, busy;
static long long jump;
static Write *writes;
static Name *names;

void faulty_watch(const char *below, const char *keep) {
    snprintf(folder, sizeof folder, "%s/", below);
    snprintf(attic, sizeof attic, "%s", keep);
    count = 0, fails_at = cut_at = -1;
}
void faulty_fail(long after, long calls, int error) {
    fails_at = count + after, fails_for = calls, with_errno = error;
}
void faulty_cut(long after, unsigned seed) { cut_at = count + after, srand(seed); }
void faulty_jump(long long seconds) { jump = seconds; }
long faulty_count(void) { return count; }

static int is_ours(const char *path) {
    char whole[PATH_MAX];
    if (!folder[0] || busy || !path) return 0;
    if (path[0] != '/') {
        if (!getcwd(whole, sizeof whole)) return 0;
        strncat(whole, "/", sizeof whole - strlen(whole) - 1);
        strncat(whole, path, sizeof whole - strlen(whole) - 1);
        path = whole;
    }
    size_t end = strlen(path);
    if (end > 5 && !strcmp(path + end - 5, ".laas")) return 0; /* who has it: no content */
    return !strncmp(path, folder, strlen(folder));
}

static int path_of(int fd, char *path) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, PATH_MAX - 1);
    if (length <= 0) return 0;
    path[length] = 0;
    return is_ours(path);
}

static void put_back_names(void) {
    int all = 0;
    for (Name *name = names; name; name = name->before) {
        all++;
    }
    int lost = all ? rand() % (all + 1) : 0; /* the last so many never reached the disk */
    for (Name *name = names; name && lost--; name = name->before) {
        if (name->from[0]) rename(name->path, name->from);
        if (name->kept[0]) rename(name->kept, name->path);
    }
}

static void rewrite(Write *write_, int whole) {
    if (!whole) return;
    if (!write_->content) {
        if (ftruncate(write_->fd, write_->place)) _exit(CUT);
        return;
    }
    for (size_t done = 0; done < write_->length; done += SECTOR) {
        size_t part = write_->length - done < SECTOR ? write_->length - done : SECTOR;
        if (whole == 2 && rand() % 2) continue; /* torn */
        if (pwrite(write_->fd, write_->content + done, part, write_->place + (off_t)done) < 0)
            _exit(CUT);
    }
}

static void cut(void) {
    busy = 1;
    Write *forward = NULL;
    for (Write *one = writes; one;) { /* as it was when it was last synced */
        if (one->had && pwrite(one->fd, one->old, one->had, one->place) < 0) _exit(CUT);
        if (ftruncate(one->fd, one->size)) _exit(CUT);
        Write *before = one->before;
        one->before = forward, forward = one, one = before;
    }
    for (; forward; forward = forward->before) rewrite(forward, rand() % 3);
    put_back_names();
    _exit(CUT);
}

/* Counts a call; tells whether it is to fail. */
static int fails(void) {
    long now = count++;
    if (cut_at >= 0 && now >= cut_at) cut();
    if (fails_at >= 0 && now >= fails_at && now < fails_at + fails_for) {
        errno = with_errno;
        return 1;
    }
    return 0;
}

static void remember(int fd, const void *content, size_t length, off_t place) {
    struct stat seen;
    if (cut_at < 0 || fstat(fd, &seen) || !S_ISREG(seen.st_mode)) return;
    Write *one = calloc(1, sizeof *one);
    one->dev = seen.st_dev, one->ino = seen.st_ino;
    one->place = place, one->size = seen.st_size, one->length = length;
    for (Write *known = writes; known; known = known->before)
        if (known->dev == one->dev && known->ino == one->ino) one->fd = known->fd;
    if (!one->fd) one->fd = dup(fd); /* never closed: to close it would end the file's locks */
    off_t end = content ? place + (off_t)length : seen.st_size;
    if (end > seen.st_size) end = seen.st_size;
    if (end > place) {
        int reading = fd, mode = fcntl(fd, F_GETFL) & O_ACCMODE;
        char link[64];
        snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
        if (mode == O_WRONLY) reading = open(link, O_RDONLY); /* no database: nothing locks it */
        one->old = malloc((size_t)(end - place));
        ssize_t had = pread(reading, one->old, (size_t)(end - place), place);
        one->had = had > 0 ? (size_t)had : 0;
        if (reading != fd) close(reading);
    }
    if (content) {
        one->content = malloc(length ? length : 1);
        memcpy(one->content, content, length);
    }
    one->before = writes, writes = one;
}

static void forget_file(int fd) {
    struct stat seen;
    if (fstat(fd, &seen)) return;
    for (Write **at = &writes; *at;) {
        Write *one = *at;
        if (one->dev == seen.st_dev && one->ino == seen.st_ino) {
            *at = one->before;
            free(one->content), free(one->old), free(one);
        } else
            at = &one->before;
    }
}

static void forget_names(const char *below) {
    size_t length = strlen(below);
    for (Name **at = &names; *at;) {
        Name *one = *at;
        char *slash = strrchr(one->path, '/');
        if (slash && (size_t)(slash - one->path) == length && !strncmp(one->path, below, length)) {
            *at = one->before;
            unlink(one->kept), free(one);
        } else
            at = &one->before;
    }
}

static void remember_name(const char *path, const char *from) {
    static int number;
    if (cut_at < 0) return;
    Name *one = calloc(1, sizeof *one);
    snprintf(one->path, sizeof one->path, "%s", path);
    if (from) snprintf(one->from, sizeof one->from, "%s", from);
    snprintf(one->kept, sizeof one->kept, "%s/%d-%d", attic, (int)getpid(), number++);
    if (link(path, one->kept)) one->kept[0] = 0;
    one->before = names, names = one;
}

ssize_t write(int fd, const void *content, size_t length) {
    NEXT(ssize_t, "write", int, const void *, size_t);
    char path[PATH_MAX];
    if (folder[0] && !busy && path_of(fd, path)) {
        if (fails()) return length > 1 && rand() % 2 ? next(fd, content, length / 2) : -1;
        off_t place = lseek(fd, 0, SEEK_CUR);
        if (place >= 0) remember(fd, content, length, place);
    }
    return next(fd, content, length);
}

static ssize_t placed(const char *name, int fd, const void *content, size_t length, off_t place) {
    static ssize_t (*next)(int, const void *, size_t, off_t);
    if (!next) *(void **)&next = dlsym(RTLD_NEXT, name);
    char path[PATH_MAX];
    if (folder[0] && !busy && path_of(fd, path)) {
        if (fails()) { /* half a page may arrive before the disk gives up */
            int error = errno;
            if (length > 1 && rand() % 2) (void)!next(fd, content, length / 2, place);
            errno = error;
            return -1;
        }
        remember(fd, content, length, place);
    }
    return next(fd, content, length, place);
}
ssize_t pwrite(int fd, const void *content, size_t length, off_t place) {
    return placed("pwrite", fd, content, length, place);
}
ssize_t pwrite64(int fd, const void *content, size_t length, off_t place) {
    return placed("pwrite64", fd, content, length, place);
}

static int synced(const char *name, int fd) {
    int (*next)(int);
    *(void **)&next = dlsym(RTLD_NEXT, name);
    char path[PATH_MAX];
    path[0] = 0;
    if (!folder[0] || busy || !path_of(fd, path)) {
        size_t end = strlen(folder);
        if (!folder[0] || busy || strlen(path) + 1 != end || strncmp(path, folder, end - 1))
            return next(fd);
    }
    if (fails()) return -1;
    forget_file(fd);
    forget_names(path);
    return next(fd);
}
int fsync(int fd) { return synced("fsync", fd); }
int fdatasync(int fd) { return synced("fdatasync", fd); }

static int shortened(const char *name, int fd, off_t size) {
    int (*next)(int, off_t);
    *(void **)&next = dlsym(RTLD_NEXT, name);
    char path[PATH_MAX];
    if (folder[0] && !busy && path_of(fd, path)) {
        if (fails()) return -1;
        remember(fd, NULL, 0, size);
    }
    return next(fd, size);
}
int ftruncate(int fd, off_t size) { return shortened("ftruncate", fd, size); }
int ftruncate64(int fd, off_t size) { return shortened("ftruncate64", fd, size); }

int unlink(const char *path) {
    NEXT(int, "unlink", const char *);
    if (is_ours(path)) {
        if (fails()) return -1;
        remember_name(path, NULL);
    }
    return next(path);
}

int rename(const char *from, const char *path) {
    NEXT(int, "rename", const char *, const char *);
    if (is_ours(path)) {
        if (fails()) return -1;
        remember_name(path, from);
    }
    return next(from, path);
}

int clock_gettime(clockid_t clock, struct timespec *now) {
    NEXT(int, "clock_gettime", clockid_t, struct timespec *);
    int answer = next(clock, now);
    if (!answer && jump && clock == CLOCK_REALTIME) now->tv_sec += jump;
    return answer;
}
