;;; emacs.el --- Emacs with eglot from its own side  -*- lexical-binding: t -*-
;; Opens a file, waits for diagnostics, chooses a quick fix, and writes down what it saw.
;; Runs in Emacs 28 with eglot 1.9 and later; editors.test.ts sets the variables.
(require 'cl-lib)
(require 'json)
(require 'flymake)
(require 'eglot)

(defvar seen nil)
(setq eglot-sync-connect 60
      eglot-confirm-server-initiated-edits nil
      flymake-no-changes-timeout 0.1
      make-backup-files nil
      create-lockfiles nil
      last-nonmenu-event t)

(defun await (holds)
  "Wait until HOLDS; nil when it does not within a minute."
  (let ((end (+ (float-time) 60)) (result nil))
    (while (and (not (setq result (funcall holds))) (< (float-time) end))
      (accept-process-output nil 0.05)
      (flymake-start))
    result))

(defun finish (problem)
  "Write what was seen, with PROBLEM or nil, and end."
  (push (cons 'problem (or problem :json-null)) seen)
  (let ((json-null :json-null))
    (with-temp-file (getenv "SEEN") (insert (json-encode seen))))
  (kill-emacs 0))

(defun run ()
  "The story."
  (find-file (getenv "FILE"))
  (js-mode)
  (setf (alist-get 'js-mode eglot-server-programs)
        (list (getenv "NODE") (getenv "SERVER") "--stdio"))
  (apply #'eglot--connect (eglot--guess-contact))
  (eglot--maybe-activate-editing-mode)
  (unless (await (lambda () (flymake-diagnostics))) (finish "no diagnostics"))
  (push (cons 'diagnostics (vconcat (mapcar #'flymake-diagnostic-text (flymake-diagnostics)))) seen)
  (let ((place (flymake-diagnostic-beg (car (flymake-diagnostics)))))
    (cl-letf (((symbol-function 'completing-read)
               (lambda (_prompt items &rest _)
                 (push (cons 'actions (vconcat (mapcar #'car items))) seen)
                 (getenv "ACTION"))))
      (goto-char place)
      (eglot-code-actions place nil nil t)))
  ;; Changes are sent when Emacs is idle, which it never is in a batch.
  (eglot--signal-textDocument/didChange)
  (push (cons 'text (buffer-substring-no-properties (point-min) (point-max))) seen)
  (unless (await (lambda () (null (flymake-diagnostics)))) (finish "the finding stays"))
  (finish nil))

(condition-case problem (run) (error (finish (error-message-string problem))))
;;; emacs.el ends here
